"""
The back-test written again with numpy and scipy from decision 0016 and method 1.2: rolling origins, families learnt from other series (five folds) or from the past.
Learning (medians, widths) follows src/monitoring/forecast/learn-family.ts in meaning; nothing of it is shared. Run from anywhere:

  python3 test/oracles/backtest_reference.py panel.csv

prints one JSON document: for `others` and `past`, for method-1 and method-2: forecasts, coverage, Brier, log score, error in typical changes, coverage by family.
"""
import csv
import json
import math
import sys

import numpy as np
from scipy import special, stats

HORIZONS, LATEST, FEWEST, FOLDS, AHEAD = (1, 3, 5), 10, 15, 5, 6
MODELS = {'method-2': dict(phi=.9, noise=1.0, latest=LATEST), 'method-1': dict(phi=.95, noise=1.25, latest=10 ** 9)}


def read(path):
    """family -> [(years, values)], in order of first appearance; later rows of one year win; values held out are not seen."""
    with open(path, newline='', encoding='utf-8') as f:
        rows = list(csv.DictReader(f))
    out = {}
    for r in rows:
        if r['value'].strip() == '':
            continue
        fam, ser = r.get('indicator') or r.get('type'), r.get('series') or r.get('country')
        year = int(r['t'] if 't' in r else r['year'])
        out.setdefault(fam, {}).setdefault(ser, {})[year] = (float(r['value']), r.get('part') == 'test')
    families = []
    for fam, series in out.items():
        values = [v for s in series.values() for v, _ in s.values()]
        low, high = min(values), max(values)
        scale = 'identity' if low < 0 else 'logit' if 90 <= high <= 100 else 'log'
        lists = []
        for s in series.values():
            ys = sorted(y for y, (_, held) in s.items() if not held)
            lists.append((np.array(ys), onscale(scale, np.array([s[y][0] for y in ys]))))
        families.append((fam, scale, lists))
    return families


def onscale(scale, v):
    if scale == 'logit':
        p = np.clip(v / 100, .005, .995)
        return np.log(p / (1 - p))
    if scale == 'log':
        above = v[v > 0]
        if len(above) == 0:
            return np.zeros(len(v))
        return np.log(np.where(v == 0, above.min() / 2, v))
    return v.astype(float)


def own(t, z):
    """Drift, variance around it, length, degrees of freedom of the latest values (method 1.5.2)."""
    L = t[-1] - t[0]
    b = (z[-1] - z[0]) / L
    D = np.diff(t)
    nu = len(t) - 2
    return b, (np.sum((np.diff(z) - b * D) ** 2 / D) / nu if nu > 0 else 0.0), L, nu


def windows(series):
    """One row an origin: series, year, last, then (b, s2, L, nu) of ten values and of all, then what came 1 ... 6 years on."""
    rows = []
    for i, (t, z) in enumerate(series):
        at = dict(zip(t.tolist(), z.tolist()))
        for end in range(4, len(t) + 1):
            short, whole = own(t[max(0, end - LATEST):end], z[max(0, end - LATEST):end]), own(t[:end], z[:end])
            y = int(t[end - 1])
            rows.append([i, y, z[end - 1], *short, *whole] + [at.get(y + h, np.nan) for h in range(1, AHEAD + 1)])
    return np.array(rows, float).reshape(-1, 11 + AHEAD)


def predict(w, model, prior, h):
    """Mean, deviation and degrees of freedom of every window h years on."""
    b, s2, L, nu = (w[:, 3:7] if model == 'method-2' else w[:, 7:11]).T
    m, s02, lam, drift = MODELS[model], prior['s2'], prior['lambda'], prior['drift']
    if model == 'method-1':
        lam, drift = lam + drift ** 2 / s02, 0.0
    df = 2 + nu
    v = (2 * s02 + nu * s2) / df
    tau = lam * s02
    share = tau / (tau + v / L)
    H = sum(m['phi'] ** k for k in range(1, h + 1))
    mean = w[:, 2] + H * (share * b + (1 - share) * drift)
    sd = np.sqrt(v * (m['noise'] * h + H * H * share / L))
    if model == 'method-2' and 'width' in prior:
        sd = sd * prior['width'][0] * h ** prior['width'][1]
    return mean, sd, df


TQ = {}


def tq(df):
    for d in set(df.tolist()):
        if d not in TQ:
            TQ[d] = stats.t.ppf(.9, d)
    return np.array([TQ[d] for d in df.tolist()])


def learn(w, due, fewest=FEWEST):
    """Decision 0016: spread, drift, spread of drifts from the latest state of each series; width from forecasts come due."""
    w = w[w[:, 1] <= due]
    ids = np.unique(w[:, 0])
    if len(ids) < fewest:
        return None
    latest = np.array([w[w[:, 0] == i][-1] for i in ids])
    b, s2, L = latest[:, 3], latest[:, 4], latest[:, 5]
    v = np.median(s2)
    if not v > 0:
        v = .1 * s2.mean()
    if not v > 0:
        return None
    drift = np.median(b)
    chance = v / np.median(L)
    seen = 1.4826 * np.median(np.abs(b - drift))
    prior = dict(s2=v, drift=drift, **{'lambda': max(seen ** 2 - chance, .1 * chance) / v})
    xs, ys, ws = [], [], []
    for h in range(1, AHEAD + 1):
        came = w[:, 10 + h]
        ok = ~np.isnan(came) & (w[:, 1] + h <= due)
        mean, sd, df = predict(w[ok], 'method-2', prior, h)
        ok2 = sd > 0
        if ok2.sum() < 20:
            continue
        miss = np.abs(came[ok] - mean)[ok2] / (sd[ok2] * tq(df[ok2]))
        n_years, n_series = len(np.unique(w[ok][ok2, 1])), len(np.unique(w[ok][ok2, 0]))
        need = np.quantile(miss, .8 + .1 / (1 + n_years))
        if need > 0:
            xs.append(math.log(h)), ys.append(math.log(need) * n_series / (n_series + 2)), ws.append(len(miss))
    prior['width'] = line(np.array(xs), np.array(ys), np.array(ws, float))
    return prior


def line(x, y, w):
    if len(x) == 0:
        return 1.0, 0.0
    mx, my = np.average(x, weights=w), np.average(y, weights=w)
    ss = np.sum(w * (x - mx) ** 2)
    slope = np.sum(w * (x - mx) * (y - my)) / ss if ss > 0 else 0.0
    return math.exp(my - slope * mx), slope


def run(families, learning):
    got = {m: [] for m in MODELS}
    for f, (name, _, series) in enumerate(families):
        if len(series) < FEWEST:
            continue
        w = windows(series)
        keys = w[:, 1] if learning == 'past' else w[:, 0] % FOLDS
        for key in np.unique(keys):
            prior = learn(w, key) if learning == 'past' else learn(w[w[:, 0] % FOLDS != key], math.inf, FEWEST * (FOLDS - 1) // FOLDS)
            if prior is None:
                continue
            mine = w[keys == key]
            for h in HORIZONS:
                came = mine[:, 10 + h]
                ok = ~np.isnan(came)
                for m in MODELS:
                    mean, sd, df = predict(mine[ok], m, prior, h)
                    got[m].append(np.column_stack([np.full(ok.sum(), f), np.full(ok.sum(), h), mine[ok, 0], mine[ok, 2], came[ok], mean, sd, df]))
    return {m: score(np.vstack(rows), families, m) for m, rows in got.items() if rows}


def score(a, families, model):
    f, h, _, last, came, mean, sd, df = a.T
    typical = np.zeros(len(a))
    for i in np.unique(f):
        for k in HORIZONS:
            at = (f == i) & (h == k)
            moved = np.abs(came[at] - last[at])
            if len(moved):
                typical[at] = np.median(moved) if np.median(moved) > 0 else moved.mean()
    keep = typical > 0
    f, last, came, mean, sd, df, typical = (v[keep] for v in (f, last, came, mean, sd, df, typical))
    inside = np.abs(came - mean) <= sd * tq(df)
    brier, logs = np.zeros(len(f)), np.zeros(len(f))
    for d in (1, -1):
        for reach in (.5, 1, 1.5):
            x = last + d * reach * typical
            p = stats.t.cdf(d * (mean - x) / sd, df)
            if model == 'method-1':
                p = special.expit(-.25 + .75 * special.logit(np.clip(p, .01, .99)))
            o = (d * (came - x) >= 0).astype(float)
            brier += (p - o) ** 2 / 6
            logs += -np.log(np.clip(np.where(o == 1, p, 1 - p), .01, .99)) / 6
    return dict(forecasts=len(f), coverage80=inside.mean(), brier=brier.mean(), log=logs.mean(), scaledError=(np.abs(came - mean) / typical).mean(),
                families={families[int(i)][0]: inside[f == i].mean() for i in np.unique(f)})


if __name__ == '__main__':
    families = read(sys.argv[1])
    print(json.dumps({learning: run(families, learning) for learning in ('others', 'past')}, ensure_ascii=False))
