"""What the web platform has that the oldest browsers offices use do not: names of scripts, style sheets and markup.

Reads MDN's browser-compat-data (npm pack @mdn/browser-compat-data, then data.json of it) and writes one name a line:

    python3 later.py data.json > ../resources/later-than-baseline.txt

A name is listed when every feature of that name is later than the baseline in one of its browsers at least. Names that
something older shares (the timeout of AbortSignal and of XMLHttpRequest) are listed with what they belong to.
"""
import json
import re
import sys

BASELINE = {"chrome": 86, "firefox": 78, "safari": 14}


def parts(feature):
    return {name: sub for name, sub in feature.items() if name != "__compat" and isinstance(sub, dict)}


def version(text):
    numbers = re.findall(r"\d+", text) if isinstance(text, str) else []
    return tuple(int(n) for n in numbers[:2]) if numbers else None


def is_later(feature):
    compat = feature.get("__compat")
    if compat is None:
        return False
    for browser, newest in BASELINE.items():
        entries = compat["support"].get(browser, [])
        entries = entries if isinstance(entries, list) else [entries]
        # Behind a switch or under another name is not there.
        own = [e for e in entries if not any(k in e for k in ("flags", "prefix", "alternative_name"))]
        added = [version(e.get("version_added")) for e in own]
        if not any(a is not None and a <= (newest, 0) for a in added):
            return True
    return False


class Names:
    def __init__(self):
        self.later, self.older = {}, {}

    def add(self, kind, name, feature):
        (self.later if is_later(feature) else self.older).setdefault((kind, name), True)

    def lines(self):
        return sorted(f"{kind} {name}" for kind, name in self.later if (kind, name) not in self.older)


def scripts(data, names):
    owners = {**parts(data["api"]), **parts(data["javascript"]["builtins"])}
    for owner, interface in owners.items():
        if owner == "Intl":
            continue
        if "__compat" in interface:
            names.add("global", owner, interface)
        for member, feature in parts(interface).items():
            if member == owner or member.endswith("_event") or "__compat" not in feature:
                continue
            static = member.endswith("_static")
            plain = member[:-7] if static else member
            if not re.fullmatch(r"[A-Za-z]\w*", plain):
                continue
            if static:
                names.add("static", f"{owner}.{plain}", feature)
            else:
                names.add("member", plain, feature)
            if owner in ("Window", "WindowOrWorkerGlobalScope", "globals"):
                names.add("global", plain, feature)
            options(plain, feature, names)


def options(method, feature, names):
    """What objects that are handed over may hold: focus({ preventScroll })."""
    for name, sub in parts(feature).items():
        named = re.fullmatch(r"options_(\w+?)_parameter|(\w+?)_option", name)
        if named and "__compat" in sub:
            names.add("option", f"{method}.{named.group(1) or named.group(2)}", sub)
        options(method, sub, names)


def styles(data, names):
    css = data["css"]
    for name, feature in parts(css["properties"]).items():
        names.add("property", name, feature)
        for keyword, value in parts(feature).items():
            if "__compat" in value and re.fullmatch(r"[a-z][a-z-]*", keyword):
                names.add("value", f"{name}: {keyword}", value)
    for name, feature in parts(css["selectors"]).items():
        names.add("selector", name, feature)
    for name, feature in parts(css["at-rules"]).items():
        names.add("at-rule", name, feature)
        for descriptor, value in parts(feature).items():
            if "__compat" in value:
                names.add("descriptor", f"{name} {descriptor}", value)
    for name, feature in parts(css["types"]).items():
        if "__compat" in feature:
            names.add("function", name, feature)
        for sub, value in parts(feature).items():
            if "__compat" in value and re.fullmatch(r"[a-z][a-z-]*", sub):
                names.add("unit" if name == "length" else "function", sub, value)
    # Named by what they have in common, not one by one.
    for size, letter in ("small", "s"), ("large", "l"), ("dynamic", "d"):
        feature = css["types"]["length"]["viewport_percentage_units_" + size]
        for end in "vh", "vw", "vi", "vb", "vmin", "vmax":
            names.add("unit", letter + end, feature)


def markup(data, names):
    for attribute, feature in parts(data["html"]["global_attributes"]).items():
        names.add("attribute", attribute, feature)
    for element, feature in parts(data["html"]["elements"]).items():
        names.add("element", element, feature)
        for attribute, value in parts(feature).items():
            if "__compat" in value and re.fullmatch(r"[a-z][a-z-]*", attribute):
                names.add("attribute", f"{element} {attribute}", value)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    names = Names()
    scripts(data, names)
    styles(data, names)
    markup(data, names)
    print(f"# MDN browser-compat-data {data['__meta']['version']}: later than "
          + ", ".join(f"{browser} {number}" for browser, number in BASELINE.items()) + ". Made by later.py.")
    print("\n".join(names.lines()))


main()
