# What R says about small counts, from its own tests (poisson.test, binom.test, prop.test) and by plain integration where it has none.
# Base R only (4.2.2 here). Run from the root of the repository:  Rscript test/oracles/small-counts.R > test/oracles/small-counts.jsonl
# One JSON object a line: "name" is what our test looks up, the rest are inputs and R's values with 17 digits.

num <- function(x) ifelse(is.finite(x), formatC(x, digits = 17, format = "g", width = 1), "null")
list_of <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
line <- function(name, ...) {
  values <- list(...)
  texts <- sapply(values, function(v) if (is.character(v)) v else if (length(v) == 1) num(v) else list_of(v))
  cat(sprintf('{"name":"%s",%s}\n', name, paste(sprintf('"%s":%s', names(values), texts), collapse = ",")))
}

# Limits of one count.
for (x in c(0:12, 40, 250)) for (confidence in c(.9, .95, .998)) line("exactRate", events = x, population = 6000, confidence = confidence, limits = as.numeric(poisson.test(x, conf.level = confidence)$conf.int) / 6000)
for (pair in list(c(0, 20), c(1, 20), c(9, 200), c(45, 60), c(60, 60), c(980, 1000))) {
  line("clopperPearson", events = pair[1], population = pair[2], limits = as.numeric(binom.test(pair[1], pair[2])$conf.int))
  line("wilson", events = pair[1], population = pair[2], limits = as.numeric(suppressWarnings(prop.test(pair[1], pair[2], correct = FALSE))$conf.int))
}

# Decision counts, by trying every count; -1 and population + 1 where none speaks.
first_up <- function(tail, most) { k <- 0; while (k <= most && tail(k) > .05) k <- k + 1; k }
last_down <- function(cdf, most) { k <- most; while (k >= 0 && cdf(k) > .05) k <- k - 1; k }
for (expected in c(0, .24, .72, 2.4, 3, 6, 7.2, 12, 24, 150)) line("decisionPoisson", expected = expected,
  up = first_up(function(k) ppois(k - 1, expected, lower.tail = FALSE), 1e4), down = last_down(function(k) ppois(k, expected), ceiling(expected)))
for (population in c(5, 40, 300, 3000)) for (chance in c(.001, .02, .3)) line("decisionBinomial", population = population, chance = chance,
  up = first_up(function(k) pbinom(k - 1, population, chance, lower.tail = FALSE), population), down = last_down(function(k) pbinom(k, population, chance), ceiling(population * chance)))

# The table of method 5.3: births, k, power when the truth is twice the target, share reported as failed when truly at target.
for (births in c(2000, 6000, 20000, 50000, 100000, 200000)) {
  expected <- births * 12e-5
  k <- first_up(function(k) ppois(k - 1, expected, lower.tail = FALSE), 1e4)
  line("births", births = births, k = k, power = ppois(k - 1, 2 * expected, lower.tail = FALSE), failed = ppois(floor(expected), expected, lower.tail = FALSE))
}

# The trend of method 5.4 by a grid of its own, seven times as fine and wider than ours. prior: level centre and spread (null for Jeffreys'), slope centre and spread.
trend <- function(law, offsets, events, population, prior, chance, direction, ahead, future) {
  jeffreys <- is.na(prior[1])
  a <- if (jeffreys) seq(-32, 6, length.out = 3001) else seq(prior[1] - 8 * prior[2], prior[1] + 8 * prior[2], length.out = 1501)
  b <- seq(prior[3] - 7 * prior[4], prior[3] + 7 * prior[4], length.out = 401)
  g <- expand.grid(a = a, b = b)
  lp <- -(g$b - prior[3])^2 / (2 * prior[4]^2)
  if (!jeffreys) lp <- lp - (g$a - prior[1])^2 / (2 * prior[2]^2)
  else if (law == "poisson") lp <- lp + g$a / 2 else lp <- lp + g$a / 2 - log1p(exp(g$a))
  for (i in seq_along(offsets)) {
    eta <- g$a + g$b * offsets[i]
    lp <- lp + events[i] * eta - if (law == "poisson") population[i] * exp(eta) else population[i] * log1p(exp(eta))
  }
  w <- exp(lp - max(lp)); w <- w / sum(w)
  eta <- g$a + ahead * g$b
  p <- if (law == "poisson") exp(eta) else plogis(eta)
  cdf <- function(k) if (law == "poisson") ppois(k, future * p) else pbinom(k, future, p)
  edge <- round(chance * future, 9)
  true <- if (direction < 0) sum(w[p <= chance]) else sum(w[p >= chance])
  reported <- if (direction < 0) sum(w * cdf(floor(edge))) else 1 - sum(w * cdf(ceiling(edge) - 1))
  o <- order(p); cumulated <- cumsum(w[o])
  line("trend", law = sprintf('"%s"', law), offsets = offsets, events = events, population = population, prior = prior, chance = chance, direction = direction, ahead = ahead, future = future,
    probabilityTrue = true, probabilityReported = reported, quantiles = p[o][c(which(cumulated >= .1)[1], which(cumulated >= .5)[1], which(cumulated >= .9)[1])])
}
births <- c(2100, 2050, 2000, 1950, 1900, 1850, 1800)
parent <- c(log(14.3e-5), .5, -.04, .03); own <- c(NA, NA, 0, .07 * sqrt(.4))
trend("poisson", -6:0, c(1, 0, 0, 1, 0, 0, 1), births, parent, 12e-5, -1, 6, 1700)
trend("poisson", -6:0, c(1, 0, 0, 1, 0, 0, 1), births, own, 12e-5, -1, 6, 1700)
trend("poisson", -6:0, c(0, 0, 0, 0, 0, 0, 0), births, own, 12e-5, -1, 6, 1700)
trend("poisson", c(-4, -1, 0), c(14, 9, 8), c(1900, 1700, 1650), own, 5e-3, -1, 5, 1500)
trend("poisson", -4:0, c(3, 4, 4, 6, 7), c(2500, 2520, 2540, 2570, 2600), own, 3e-3, 1, 6, 2700) # a rate that should rise
trend("binomial", -4:0, c(12, 9, 8, 4, 5), c(300, 310, 290, 280, 300), c(NA, NA, 0, .3 * sqrt(.06)), .02, -1, 6, 300)
trend("binomial", -4:0, c(12, 9, 8, 4, 5), c(300, 310, 290, 280, 300), c(qlogis(.03), .5, -.05, .03), .02, -1, 6, 300)
trend("binomial", -2:0, c(0, 0, 0), c(40, 45, 50), c(NA, NA, 0, .3 * sqrt(.06)), .02, -1, 3, 50)
trend("binomial", -3:0, c(11, 12, 16, 17), c(40, 41, 39, 40), c(NA, NA, 0, .3 * sqrt(.06)), .45, 1, 4, 40) # a share that should rise, far from both ends

# Funnel with overdispersion, as FunnelPlotR computes it for counts: square-root scale, z winsorised at 10 %.
funnel <- function(events, population, chance) {
  expected <- population * chance; n <- length(events)
  z <- 2 * (sqrt(events) - sqrt(expected)); ends <- quantile(z, c(.1, .9), names = FALSE)
  phi <- sum(pmin(pmax(z, ends[1]), ends[2])^2) / n
  weight <- 4 * expected
  tau2 <- if (n * phi > n - 1) (n * phi - (n - 1)) / (sum(weight) - sum(weight^2) / sum(weight)) else 0
  s <- sqrt(1 / weight + tau2)
  line("funnel", events = events, population = population, chance = chance, phi = phi, tauSquared = tau2, lower = chance * pmax(1 - qnorm(.999) * s, 0)^2, upper = chance * (1 + qnorm(.999) * s)^2)
}
funnel(c(2, 9, 30, 4, 18, 55, 11), c(400, 900, 2000, 700, 1500, 2500, 1200), .01)
funnel(c(4, 9, 21, 7, 15, 26, 11), c(400, 900, 2000, 700, 1500, 2500, 1200), .01)
