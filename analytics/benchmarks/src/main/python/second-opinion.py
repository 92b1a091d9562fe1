"""Holds every node's scores against igraph and networkx: CLASSPATH SEEDS FOLDER [CAVIAR].

Draws networks of five kinds into FOLDER, SEEDS of each, half of them with a direction; takes the CAVIAR edge lists besides if their folder is
named; lets org.armslink.analytics.benchmarks.SecondOpinion write its scores; prints for each measure and library how many values were compared
and the greatest difference, relative to the larger of the value and 1e-3. Exit code 1 if one is above 1e-6. Debian: python3-igraph, python3-networkx.
"""
import glob
import os
import random
import subprocess
import sys
import warnings

import igraph
import networkx

warnings.filterwarnings("ignore")

classpath, seeds, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
caviar = sys.argv[4] if len(sys.argv) > 4 else None
NEAR = 1e-6
os.makedirs(folder, exist_ok=True)


def drawn(kind, seed):
    chance = random.Random(f"{kind} {seed}")
    n = chance.randint(2, 200)
    any_pair = lambda most: (chance.randrange(most), chance.randrange(most))
    if kind == "sparse":
        pairs = [any_pair(n) for _ in range(n + chance.randrange(n))]
    elif kind == "dense":
        n = min(n, 80)
        pairs = [any_pair(n) for _ in range(n * n // 3 + 1)]
    elif kind == "leafy":
        pairs = [(chance.randrange(v), v) for v in range(1, n)] + [any_pair(n) for _ in range(n // 8)]
    elif kind == "apart":
        pairs = [(a, b) for a, b in (any_pair(n) for _ in range(2 * n)) if a % 4 == b % 4 and a % 4 < 3]
    else:
        n = max(2, n // 5)
        pairs = [any_pair(n) for _ in range(15 * n)]
    return n, [(a, b, chance.randint(4, 32) / 4) for a, b in pairs]


def written(name, n, directed, links):
    path = os.path.join(folder, name)
    with open(path, "w") as out:
        out.write(f"{n} {'directed' if directed else 'undirected'}\n")
        out.writelines(f"{a} {b} {w}\n" for a, b, w in links)
    return path


def published(path):
    with open(path) as lines:
        rows = [line.strip().split(",") for line in list(lines)[1:]]
    names = sorted({name for row in rows for name in row[:2]})
    number = {name: i for i, name in enumerate(names)}
    return len(names), [(number[a], number[b], float(w)) for a, b, w in rows]


class Compared:
    def __init__(self):
        self.values, self.greatest, self.where = 0, 0.0, ""

    def add(self, path, ours, theirs):
        for v, (a, b) in enumerate(zip(ours, theirs)):
            if b != b:  # they define none
                continue
            self.values += 1
            difference = abs(a - b) / max(abs(b), 1e-3)
            if difference > self.greatest:
                self.greatest, self.where = difference, f"{os.path.basename(path)} node {v}: {a} against {b}"


found = {}


def compare(measure, library, path, ours, theirs):
    theirs = list(theirs)
    assert len(ours) == len(theirs), (measure, library, path, len(ours), len(theirs))
    found.setdefault((measure, library), Compared()).add(path, ours, theirs)


def scaled(values):
    highest = max(values, key=abs)
    return [value / highest for value in values]


def opinions(path):
    with open(path) as lines:
        head, *rows = [line.split() for line in lines]
    n, directed = int(head[0]), head[1] == "directed"
    weight = {}
    for a, b, w in rows:
        a, b = int(a), int(b)
        if a != b:
            pair = (a, b) if directed else (min(a, b), max(a, b))
            weight[pair] = weight.get(pair, 0) + float(w)
    with open(path + ".scores") as lines:
        ours = {name: [float(value) for value in values] for name, *values in map(str.split, lines)}

    nx = networkx.DiGraph() if directed else networkx.Graph()
    nx.add_nodes_from(range(n))
    nx.add_weighted_edges_from((a, b, w) for (a, b), w in weight.items())
    either = networkx.Graph(nx.to_undirected()) if directed else nx
    ig = igraph.Graph(n, list(weight), directed=directed)
    ig.es["weight"] = list(weight.values())
    ig_either = igraph.Graph(n, [tuple(pair) for pair in either.edges])
    all_nodes = range(n)

    def check(measure, nx_scores=None, ig_scores=None):
        if nx_scores is not None:
            compare(measure, "networkx", path, ours[measure], (nx_scores[v] for v in all_nodes))
        if ig_scores is not None:
            compare(measure, "igraph", path, ours[measure], ig_scores)

    check("betweenness", networkx.betweenness_centrality(nx, normalized=False), ig.betweenness(directed=directed))
    against = nx.reverse() if directed else nx  # networkx counts the steps that lead to a node
    reached = [len(networkx.descendants(nx, v)) for v in all_nodes]
    near = ig.closeness(mode="out", normalized=True)
    check(
        "closeness",
        networkx.closeness_centrality(against),
        [0 if r == 0 else c * r / (n - 1) for c, r in zip(near, reached)],
    )
    harmonic = networkx.harmonic_centrality(against)
    check("harmonic", {v: x / (n - 1) for v, x in harmonic.items()}, ig.harmonic_centrality(mode="out", normalized=True))
    for suffix, weights in ("", None), ("-weighted", "weight"):
        check(
            "pagerank" + suffix,
            networkx.pagerank(nx, alpha=0.85, tol=1e-14, max_iter=5000, weight=weights),
            ig.pagerank(damping=0.85, directed=directed, weights=weights),
        )
        if weight:
            attenuation = ours["katz-attenuation" + suffix][0]
            katz = networkx.katz_centrality_numpy(nx, alpha=attenuation, beta=1.0, normalized=False, weight=weights)
            check("katz" + suffix, dict(enumerate(scaled([katz[v] for v in all_nodes]))))
        whole = weight and (networkx.is_strongly_connected(nx) if directed else networkx.is_connected(nx))
        if whole and n > 2 and ours["eigenvector" + suffix]:
            eigenvector = networkx.eigenvector_centrality_numpy(nx, weight=weights)
            check(
                "eigenvector" + suffix,
                dict(enumerate(scaled([eigenvector[v] for v in all_nodes]))),
                ig.eigenvector_centrality(directed=directed, scale=True, weights=weights),
            )
        if not directed:  # of a link in both directions they make a stronger tie
            constraint = networkx.constraint(nx, weight=weights)
            check("constraint" + suffix, constraint, ig.constraint(weights=weights))
    check("core-number", networkx.core_number(either), ig_either.coreness())
    check("clustering", networkx.clustering(either), ig_either.transitivity_local_undirected(mode="zero"))
    together = {}
    for (a, b), w in weight.items():
        pair = (min(a, b), max(a, b))
        together[pair] = together.get(pair, 0) + w
    ig_together = igraph.Graph(n, list(together))
    barrat = ig_together.transitivity_local_undirected(mode="zero", weights=list(together.values()))
    check("clustering-weighted", None, barrat)  # networkx weighs by Onnela et al.
    parted = [1.0 if pairs > 0 else 0.0 for pairs in ours["cut-points"]]
    cut = set(networkx.articulation_points(either))
    compare("cut-points", "networkx", path, parted, (1.0 if v in cut else 0.0 for v in all_nodes))
    cut = set(ig_either.articulation_points())
    compare("cut-points", "igraph", path, parted, (1.0 if v in cut else 0.0 for v in all_nodes))
    if weight and not directed:
        groups = [int(c) for c in ours["community"]]
        parts = [{v for v in all_nodes if groups[v] == c} for c in set(groups)]
        compare("modularity", "networkx", path, ours["modularity"], [networkx.algorithms.community.modularity(nx, parts, weight=None)])
        compare("modularity", "igraph", path, ours["modularity"], [ig.modularity(groups)])


paths = []
for kind in "sparse", "dense", "leafy", "apart", "repeated":
    for seed in range(seeds):
        n, links = drawn(kind, seed)
        paths.append(written(f"{kind}-{seed}", n, seed % 2 == 1, links))
for path in sorted(glob.glob(os.path.join(caviar, "*.edges.csv"))) if caviar else []:
    n, links = published(path)
    paths.append(written(os.path.basename(path)[: -len(".edges.csv")], n, "directed" in path, links))
for begin in range(0, len(paths), 200):
    subprocess.run(
        ["java", "-cp", classpath, "org.armslink.analytics.benchmarks.SecondOpinion", *paths[begin : begin + 200]], check=True
    )
for path in paths:
    opinions(path)
print(f"{len(paths)} networks; networkx {networkx.__version__}, igraph {igraph.__version__}")
print("| measure | library | values | greatest difference |")
print("|---|---|---|---|")
for (measure, library), result in sorted(found.items()):
    print(f"| {measure} | {library} | {result.values:,} | {result.greatest:.1e} |")
wrong = {pair: result for pair, result in found.items() if result.greatest > NEAR}
for (measure, library), result in wrong.items():
    print(f"DIFFERS: {measure}, {library}: {result.where}", file=sys.stderr)
sys.exit(1 if wrong else 0)
