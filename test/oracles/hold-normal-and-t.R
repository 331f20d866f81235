# What R says about the normal distribution, quadrature over √(χ²/df) and Student's t, for src/monitoring/hold.
# Base R only (4.2.2 here). Run from the root of the repository:  Rscript test/oracles/hold-normal-and-t.R > test/oracles/hold-normal-and-t.csv
# Columns: what, up to two arguments, R's value; 17 digits, so that every number reads back as the same double.

show <- function(x) formatC(x, digits = 17, format = "g", width = 1)
put <- function(what, first, second, value) cat(paste(what, show(first), if (length(second)) show(second) else "", show(value), sep = ","), sep = "\n")

x <- c(-40, -9, seq(-8, 8, by = .25), 9, 40, 1.959963984540054, 2.999999, 3.000001)
put("normalTail", x, NULL, pnorm(x, lower.tail = FALSE))
put("density", x, NULL, dnorm(x))

# T_df(x), which is the average of Φ(x·√(χ²/df)): whole and fractional degrees of freedom, the far tails too.
g <- expand.grid(x = c(-1e4, -100, -12, -5, -3, -2, -1.25, -.7, -.1, -1e-3, 0, .02, .4, 1, 1.7, 2.5, 4, 8, 30, 1000),
                 df = c(1, 1.3, 2, 2.5, 3, 3.7, 4, 5, 6, 7, 8.25, 9, 10, 12, 15, 20, 21.5, 30, 45, 60, 200, 1e4))
put("student", g$x, g$df, pt(g$x, g$df))

# Mean of √(χ²/df) and of its square root.
df <- c(1, 1.3, 2, 2.5, 3, 4, 5.5, 7, 10, 20, 60)
put("meanRoot", df, NULL, sqrt(2 / df) * exp(lgamma((df + 1) / 2) - lgamma(df / 2)))
put("meanFourthRoot", df, NULL, (2 / df)^.25 * exp(lgamma(df / 2 + .25) - lgamma(df / 2)))
