# What R's forecast package (8.20 on R 4.2.2 here) says of sixty yearly series made by chance: thetaf, rwf with and without drift, Holt's damped trend at fixed parameters, and lm's
# prediction interval. Run from the root of the repository:  Rscript test/oracles/peers.R > test/oracles/peers.jsonl
# One JSON object a line: the values, then for 1, 3 and 5 steps the mean and the standard deviation of each model. For Theta also how far ets stopped from the least sum of squares
# ("excess", relative) and what the method gives at that least ("best"), found by brute force.
suppressMessages(library(forecast))
set.seed(20261122)
H <- c(1, 3, 5)
of <- function(x) paste0("[", paste(ifelse(is.finite(x), formatC(as.numeric(x), digits = 15, format = "g", width = 1), "null"), collapse = ","), "]")
object <- function(mean, deviation) sprintf('{"mean":%s,"deviation":%s}', of(mean[H]), of(deviation[H]))
of_forecast <- function(fc) object(as.numeric(fc$mean), (as.numeric(fc$upper) - as.numeric(fc$mean)) / qnorm(.9))

make <- function(i) {
  n <- c(3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30)[(i - 1) %% 15 + 1]
  t <- seq_len(n)
  round(switch((i - 1) %/% 15 * 2 + i %% 2 + 1,
    50 + cumsum(rnorm(n)),                                               # a walk
    20 + .8 * t + rnorm(n, sd = .6),                                     # a trend with noise
    90 - 30 * .85^t + rnorm(n, sd = .4),                                 # towards a ceiling
    60 + rnorm(n, sd = 2),                                               # noise alone
    100 + cumsum(rep(rnorm(ceiling(n / 4)), each = 4)[t]),               # terms of four years
    10 + cumsum(as.numeric(filter(rnorm(n + 5), rep(1 / 3, 3)))[2:(n + 1)]), # smoothed
    100 * exp(-.04 * t + rnorm(n, sd = .02)),                            # a falling rate
    c(rep(30, ceiling(n / 2)), rep(24, floor(n / 2))) + rnorm(n, sd = .5)),  # a break
    3)
}

# Errors of simple smoothing are linear in the start: for one weight the best start has a closed form.
smoothing <- function(y, alpha) {
  known <- 0; share <- 1; u <- v <- numeric(length(y))
  for (i in seq_along(y)) { u[i] <- y[i] - known; v[i] <- share; known <- (1 - alpha) * known + alpha * y[i]; share <- share * (1 - alpha) }
  start <- sum(u * v) / sum(v * v)
  level <- known + share * start
  list(sse = sum((u - v * start)^2), level = level)
}
best_theta <- function(y) {
  n <- length(y); grid <- c(seq(1e-4, .9999, length.out = 4001))
  at <- which.min(sapply(grid, function(a) smoothing(y, a)$sse))
  alpha <- optimize(function(a) smoothing(y, a)$sse, grid[c(max(at - 1, 1), min(at + 1, 4001))], tol = 1e-12)$minimum
  if (smoothing(y, grid[at])$sse < smoothing(y, alpha)$sse) alpha <- grid[at]
  s <- smoothing(y, alpha)
  slope <- unname(lsfit(0:(n - 1), y)$coefficients[2]) / 2
  list(sse = s$sse, mean = s$level + slope * (0:4 + (1 - (1 - alpha)^n) / alpha), deviation = sqrt(s$sse / (n - 2)) * sqrt(0:4 * alpha^2 + 1))
}

for (i in 1:60) {
  y <- make(i); n <- length(y); t <- seq_len(n)
  theta <- thetaf(ts(y), h = 5, level = 80)
  best <- best_theta(y)
  excess <- sum((y - theta$fitted)^2) / best$sse - 1
  # The damped trend by the package's own recursion and class-1 variance, from the state after the first value that makes the second no surprise.
  alpha <- .8; beta <- .8 * .3; phi <- .9
  ran <- forecast:::pegelsresid.C(ts(y[-1]), 1, c(y[1], (y[2] - y[1]) / phi), "A", "A", "N", TRUE, alpha, beta, NULL, phi, 3)
  ahead <- forecast:::class1(5, ran$states[nrow(ran$states), ], "A", "N", TRUE, 1, sum(ran$e^2) / (n - 2), c(alpha = alpha, beta = beta, phi = phi))
  line <- suppressWarnings(predict(lm(y ~ t), data.frame(t = n + 1:5), interval = "prediction", level = .8))
  cat(sprintf('{"values":%s,"theta":%s,"excess":%s,"best":%s,"naive":%s,"drift":%s,"damped-trend":%s,"line":%s}\n', of(y), of_forecast(theta),
    formatC(excess, digits = 6, format = "g", width = 1), object(best$mean, best$deviation), of_forecast(rwf(ts(y), h = 5, level = 80)), of_forecast(rwf(ts(y), h = 5, drift = TRUE, level = 80)),
    object(ahead$mu, sqrt(ahead$var)), object(line[, "fit"], (line[, "upr"] - line[, "fit"]) / qt(.9, n - 2))))
}
