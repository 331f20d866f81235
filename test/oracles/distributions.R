# What R says about the distribution functions of src/monitoring/numerics, over the ranges the product uses and some way beyond.
# Base R only (4.2.2 here). Run from the root of the repository:  Rscript test/oracles/distributions.R > test/oracles/distributions.csv
# Columns: name of our function, up to three arguments in our order, R's value; 17 digits, so that every number reads back as the same double.

rows <- character(0)
show <- function(x) formatC(x, digits = 17, format = "g", width = 1)
put <- function(name, first, second = NULL, third = NULL, value) {
  arguments <- rbind(show(first), if (is.null(second)) "" else show(second), if (is.null(third)) "" else show(third))
  rows <<- c(rows, paste(name, arguments[1, ], arguments[2, ], arguments[3, ], show(value), sep = ","))
}
each <- function(...) expand.grid(..., KEEP.OUT.ATTRS = FALSE)

tails <- c(1e-6, 1e-5, 1e-4, .001, .005, .01, .025, .05, .1, .2, .35, .5)
chances <- c(tails, 1 - rev(tails)[-1])

# Normal.
x <- c(seq(-8, 8, by = .125), .67448975, -.67448976, 5.656854, 5.656855, -12, -20, 12, 37, -37)
put("normalCdf", x, value = pnorm(x))
p <- c(1e-12, 1e-9, chances, seq(.01, .99, by = .03), .075, .925, .4250001)
put("normalQuantile", p, value = qnorm(p))

# Student's t: whole and fractional degrees of freedom, from below one to nearly normal.
degrees <- c(1:30, 35, 40, 59, 60, 61, 120, 199, 200, 201, 1000, .3, .5, .9, 1.5, 2.25, 2.5, 3.7, 4.5, 6.1, 7.5, 9.99, 12.3, 20.5, 33.3, 59.5, 150.5, 1e5 + .5, 1e7)
g <- each(degrees = degrees, p = chances)
t <- signif(qt(g$p, g$degrees), 6)
put("studentCdf", t, g$degrees, value = pt(t, g$degrees))
g2 <- each(t = c(-1e9, -1000, -31.7, -2, -1, -1e-3, -1e-9, 0, 1e-9, .5, 1, 3, 40, 1e4), degrees = degrees)
put("studentCdf", g2$t, g2$degrees, value = pt(g2$t, g2$degrees))
g <- g[g$p != .5 & g$degrees >= 1, ] # below one R only halves an interval to 1e-11, and for some fractional degrees it answers 3e-16 where the truth is 0
put("studentQuantile", g$p, g$degrees, value = qt(g$p, g$degrees))

# Chi-square, as the exact Poisson limits and funnel limits ask: 2x and 2x + 2 for counts to 5000, and twice any expected count.
g <- each(p = c(.001, .005, .025, .05, .1, .5, .9, .95, .975, .995, .999), degrees = c(2 * c(1:12, 15, 20, 50, 100, 300, 999, 1000, 2500, 5000, 5001), 1, 3, 7, .48, 1.44, 4.8, .002))
put("chiSquareQuantile", g$p, g$degrees, value = qchisq(g$p, g$degrees))

# Gamma posteriors: half an event and more, populations to millions, rates per 100,000 and smaller.
g <- each(shape = c(.5, 1, 1.5, 2.5, 7.15, 8.15, 10, 20.5, 100.5, 999.5, 5000.5), rate = c(2000, 60000, 5e6), q = c(1e-6, .001, .1, .5, .9, .999, 1 - 1e-6))
x <- signif(qgamma(g$q, g$shape, g$rate), 6)
put("gammaCdf", x, g$shape, g$rate, pgamma(x, g$shape, g$rate))
put("gammaAbove", x, g$shape, g$rate, pgamma(x, g$shape, g$rate, lower.tail = FALSE))
put("gammaQuantile", g$q, g$shape, g$rate, qgamma(g$q, g$shape, g$rate))

# Beta: Clopper-Pearson ends and Jeffreys posteriors of shares, small and large.
g <- each(x = c(0, 1, 2, 9, 45, 300, 5000), n = c(1, 2, 10, 50, 200, 2000, 60000, 1e6), q = c(1e-6, .001, .025, .1, .5, .9, .975, .999))
g <- g[g$x <= g$n, ]
up <- g[g$x < g$n, ]; low <- g[g$x > 0, ]
put("betaQuantile", up$q, up$x + 1, up$n - up$x, qbeta(up$q, up$x + 1, up$n - up$x))
put("betaQuantile", low$q, low$x, low$n - low$x + 1, qbeta(low$q, low$x, low$n - low$x + 1))
x <- signif(qbeta(g$q, g$x + .5, g$n - g$x + .5), 6); inside <- x < 1
put("betaCdf", x[inside], (g$x + .5)[inside], (g$n - g$x + .5)[inside], pbeta(x, g$x + .5, g$n - g$x + .5)[inside])

# Poisson: counts 0 to 5000, means from a hundred-thousandth up.
g <- each(count = c(0:12, 19, 20, 33, 100, 500, 1000, 5000), ratio = c(.5, .8, .95, 1, 1.05, 1.3, 2))
put("poissonCdf", g$count, pmax(g$count, .7) * g$ratio, value = ppois(g$count, pmax(g$count, .7) * g$ratio))
put("poissonAtLeast", g$count, pmax(g$count, .7) * g$ratio, value = ppois(g$count - 1, pmax(g$count, .7) * g$ratio, lower.tail = FALSE))
g <- each(count = 0:4, mean = c(1e-5, .001, .024, .24, .72, 12, 40))
put("poissonCdf", g$count, g$mean, value = ppois(g$count, g$mean))
put("poissonAtLeast", g$count, g$mean, value = ppois(g$count - 1, g$mean, lower.tail = FALSE))

# Binomial: shares near nothing and near everything.
g <- each(count = c(0, 1, 2, 9, 45, 300, 5000), trials = c(1, 10, 50, 200, 2000, 60000, 1e6), chance = c(1e-5, .001, .02, .045, .3, .5, .9, .98, .9995))
g <- g[g$count <= g$trials, ]
put("binomialCdf", g$count, g$trials, g$chance, pbinom(g$count, g$trials, g$chance))
put("binomialAtLeast", g$count, g$trials, g$chance, pbinom(g$count - 1, g$trials, g$chance, lower.tail = FALSE))

writeLines(c("function,first,second,third,value", rows))
