# Known values for src/monitoring/{gender,composite,scoring}, computed in R by other ways than ours: glm for the rate ratio, prop.test for Wilson's limits, wilcox.test for
# the area under the curve, eigen for the analytic hierarchy, forecast::accuracy for the scaled errors. Run from the repository:
#   Rscript test/oracles/gender-composite-scoring.R > test/oracles/gender-composite-scoring.json
suppressPackageStartupMessages(library(forecast))

json <- function(x) {
  if (is.list(x)) return(paste0("{", paste(sprintf('"%s": %s', names(x), vapply(x, json, "")), collapse = ", "), "}"))
  if (is.matrix(x)) return(paste0("[", paste(apply(x, 1, json), collapse = ", "), "]"))
  numbers <- sprintf("%.15g", as.numeric(x))
  if (length(numbers) == 1 && !inherits(x, "AsIs")) numbers else paste0("[", paste(numbers, collapse = ", "), "]")
}

# Two groups: a saturated binomial model with log link has exactly the delta-method error of the log rate ratio.
two_groups <- function(x1, n1, x2, n2) {
  fit <- glm(cbind(c(x1, x2), c(n1 - x1, n2 - x2)) ~ c(1, 0), family = binomial(link = "log"), start = c(log(x2 / n2), log(x1 / n1 * n2 / x2)),
             control = glm.control(epsilon = 1e-13, maxit = 100))
  b <- coef(summary(fit))[2, 1:2]
  exp(b[1] + c(0, -1, 1) * qnorm(.975) * b[2])
}
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
newcombe <- function(x1, n1, x2, n2) {
  p <- x1 / n1; q <- x2 / n2; a <- wilson(x1, n1); b <- wilson(x2, n2)
  c(p - q, p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
}
groups <- rbind(c(30, 1000, 20, 1000), c(3, 48, 11, 55), c(200, 210, 90, 140), c(1, 9, 8, 9))
zeros <- rbind(c(0, 50, 4, 60), c(7, 7, 3, 8), c(0, 20, 0, 30), c(5, 5, 6, 6))

# Kitagawa over five ages, people as counts.
set.seed(20240601)
people_a <- round(runif(5, 100, 900)); people_b <- round(runif(5, 100, 900)); rate_a <- round(runif(5, 5, 40), 1); rate_b <- round(runif(5, 5, 40), 1)
v <- people_a / sum(people_a); w <- people_b / sum(people_b)

# A hierarchy of four, judged not quite consistently.
judged <- rbind(c(1, 3, 5, 2), c(1/3, 1, 4, 1/2), c(1/5, 1/4, 1, 1/6), c(1/2, 2, 6, 1))
e <- eigen(judged); top <- which.max(Re(e$values)); lambda <- Re(e$values[top]); vec <- Re(e$vectors[, top])

skewed <- c(1:10, 30, 100)
n <- length(skewed); s <- (skewed - mean(skewed)) / sd(skewed)
skew <- n / ((n - 1) * (n - 2)) * sum(s^3)
kurt <- n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sum(s^4) - 3 * (n - 1)^2 / ((n - 2) * (n - 3))

# 300 forecasts with ties, and what came.
p <- round(plogis(rnorm(300)), 2); o <- rbinom(300, 1, plogis(0.8 * qlogis(pmin(pmax(p, .01), .99)) - .2))
clip <- pmin(pmax(p, .01), .99)
auc <- unname(suppressWarnings(wilcox.test(p[o == 1], p[o == 0])$statistic)) / (sum(o) * sum(1 - o))
m <- mean(o); g <- tapply(o, p, mean); k <- tapply(o, p, length); f <- as.numeric(names(g))

history <- c(12.1, 13.4, 12.9, 14.8, 15.1, 16.4); actual <- c(17.2, 16.9, 18.8); predicted <- c(16.4, 16.9, 17.5)
measured <- accuracy(structure(list(mean = ts(predicted, start = 7), x = ts(history), fitted = ts(history), residuals = ts(history * 0)), class = "forecast"), ts(actual, start = 7))

cat(json(list(
  gender = list(
    groups = groups, ratios = t(apply(groups, 1, function(r) two_groups(r[1], r[2], r[3], r[4]))),
    zeros = zeros, differences = t(apply(rbind(groups, zeros), 1, function(r) newcombe(r[1], r[2], r[3], r[4]))),
    corrected = t(apply(zeros[c(1, 4), ], 1, function(r) suppressWarnings(two_groups(r[1] + .5, r[2] + 1, r[3] + .5, r[4] + 1)))),
    kitagawa = list(firstPeople = people_a, firstRate = rate_a, secondPeople = people_b, secondRate = rate_b,
                    difference = weighted.mean(rate_a, people_a) - weighted.mean(rate_b, people_b),
                    rate = sum((v + w) / 2 * (rate_a - rate_b)), composition = sum((rate_a + rate_b) / 2 * (v - w)))),
  composite = list(
    hierarchy = judged, hierarchyWeights = vec / sum(vec), lambda = lambda, ratio = (lambda - 4) / 3 / .90,
    skewed = skewed, skew = skew, kurtosis = kurt),
  scoring = list(
    p = p, o = o, brier = mean((p - o)^2), log = -mean(ifelse(o == 1, log(clip), log(1 - clip))), auc = auc, climatology = m * (1 - m),
    reliability = sum(k * (f - g)^2) / 300, resolution = sum(k * (g - m)^2) / 300,
    history = history, actual = actual, predicted = predicted, mae = measured["Test set", "MAE"], mase = measured["Test set", "MAE"] / mean(abs(diff(history))),
    forecastMase = measured["Test set", "MASE"], smape = mean(200 * abs(actual - predicted) / (abs(actual) + abs(predicted))))
)), "\n", sep = "")
