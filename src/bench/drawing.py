"""Plots as SVG, drawn on nothing, so that they fit a light page and a dark one."""
from html import escape
from math import log10

WIDTH, LEFT, RIGHT = 680, 190, 90
HUES = ["#c2553a", "#5b7f95", "#8f7a3e", "#6f8f5a", "#8a6a9a"]
STYLE = """<style>
text { font: 13px Georgia, "EB Garamond", serif; fill: #333 } .small { font-size: 11px; fill: #666 }
.title { font-size: 15px } .rule { stroke: #999; stroke-width: 0.5 } .limit { stroke: #999; stroke-dasharray: 4 4 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .small { fill: #aaa } .rule, .limit { stroke: #777 } }
</style>"""


def text(x, y, words, anchor="start", kind=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" class="{kind}">{escape(str(words))}</text>'


def svg(height, title, parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" '
            f'height="{height:.0f}" role="img" aria-label="{escape(title)}">\n{STYLE}\n'
            + "\n".join([text(0, 18, title, kind="title"), *parts]) + "\n</svg>\n")


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def bars(title, groups):
    """Groups of bars beside one another. A group: a name, a unit, and the bars, each a name and a value."""
    parts, y = [], 34
    for name, unit, rows in groups:
        parts.append(text(0, y + 15, name))
        most = max(value for _, value in rows) or 1
        for k, (label, value) in enumerate(rows):
            length = max(1, (WIDTH - LEFT - RIGHT - 70) * value / most)
            parts.append(text(LEFT - 8, y + 14, label, "end", "small"))
            parts.append(f'<rect x="{LEFT}" y="{y + 2}" width="{length:.1f}" height="15" rx="1.5" fill="{HUES[k % 5]}"/>')
            parts.append(text(LEFT + length + 6, y + 14, f"{number(value)} {unit}"))
            y += 21
        y += 12
    return svg(y, title, parts)


def lines(title, unit, series, limit=None):
    """A line for each of several things over the number of articles. A thing: a name and its values by number."""
    top, bottom, left, right = 46, 230, 46, WIDTH - 250
    sizes = sorted({size for _, values in series for size in values})
    most = max([value for _, values in series for value in values.values()] + ([limit] if limit else [])) * 1.08
    low, span = log10(sizes[0]), (log10(sizes[-1]) - log10(sizes[0])) or 1
    at = lambda size: left + (right - left) * (log10(size) - low) / span
    up = lambda value: bottom - (bottom - top) * value / most
    parts = [f'<path class="rule" d="M{left} {bottom}H{right}M{left} {bottom}V{top}"/>',
             text(left - 6, bottom + 4, 0, "end", "small"), text(0, top - 10, unit, kind="small")]
    ticks = [most / 1.08, most / 2.16]
    parts += [text(left - 6, up(tick) + 4, number(tick), "end", "small") for tick in ticks]
    parts += [text(at(size), bottom + 16, f"{size:,}", "middle", "small") for size in sizes]
    parts.append(text((left + right) / 2, bottom + 32, "articles", "middle", "small"))
    if limit:
        parts.append(f'<path class="limit" fill="none" d="M{left} {up(limit):.1f}H{right}"/>')
    # The names stand in the order of the ends of their lines, and never on one another.
    ends, last = sorted(enumerate(series), key=lambda one: -list(one[1][1].values())[-1]), top - 18
    for k, (name, values) in ends:
        points = [(at(size), up(values[size])) for size in sorted(values)]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        parts.append(f'<path d="M{path}" fill="none" stroke="{HUES[k % 5]}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{HUES[k % 5]}"/>' for x, y in points]
        last = max(points[-1][1] + 4, last + 16)
        parts.append(f'<circle cx="{right + 16}" cy="{last - 4:.1f}" r="4" fill="{HUES[k % 5]}"/>')
        parts.append(text(right + 26, last, name))
    return svg(max(bottom + 40, last + 10), title, parts)
