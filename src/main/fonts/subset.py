#!/usr/bin/env python3
"""Makes the bundled fonts in src/main/resources/fonts and the list of characters the tests use.

Not part of the build: the outputs are committed. Run it again only to change coverage or a source:

    python3 src/main/fonts/subset.py [WORKDIR]        (from the project's root; about half a minute; downloads 240 MB)

Needs Python 3 with fontTools (Debian python3-fonttools 4.38.0), apt-get, dpkg-deb and npm.

Sources, fetched into WORKDIR (default: build directory target/fonts) when they are not there yet:
    npm     @expo-google-fonts/noto-serif-sc 0.4.3     Noto Serif SC (Google Fonts v35), OFL 1.1   -> Song, Title, Rare
    npm     @expo-google-fonts/noto-sans-sc 0.4.3      Noto Sans SC (Google Fonts v40), OFL 1.1    -> Hei
    Debian  texlive-lang-chinese 2022.20230122-1       FandolFang 0.3, GPL 3 with font exception   -> Fang
    Debian  fonts-lxgw-wenkai 1.250+repack-1           LXGW WenKai 1.250, OFL 1.1                  -> Kai
    Debian  unicode-data 15.0.0-1                      Unihan kTGH: the 8,105 characters of 通用规范汉字表 (2013)

What it does to each font, and why:
  * Takes the characters it wants (`wanted`, in main) and nothing else: OpenPDF copies loca and
    hmtx whole into each PDF, so fewer glyphs make a smaller and faster one (a test page: 19 ms, 154 kB; originals 39, 268).
  * Turns Fandol's CFF outlines into TrueType ones: the same page with CFF took 22 ms and 186 kB.
  * Drops hinting, glyph names, GSUB, GPOS, vertical metrics: the PDF uses none of them.
  * GSUB being gone, what a Chinese font sets by feature is fixed in cmap instead: — “ ” ‘ ’ … · are one em wide,
    so that they keep the grid of 28 characters a line; —— is drawn as one line and …… as six dots evenly apart.
  * Gives all fonts one bounding box in `head`. Flying Saucer takes ascent and descent from it; with different boxes a
    line that mixes fonts becomes taller than the others. The box is centred on the em, so text is centred in its line.
  * Rare, which sets what 仿宋 lacks, is of the lightest weight, and its 汉字 are made as narrow as those of 仿宋.
  * Renames the families: Source, LXGW and 霞鹜 are Reserved Font Names, and a subset is a modified version.
"""
import bz2
import subprocess
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.filterPen import FilterPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

ROOT = Path(__file__).resolve().parents[3]
OUT = ROOT / "src/main/resources/fonts"
WORK = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/fonts").resolve()

SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
# Fixed, so that the same inputs give the same bytes: seconds since 1904 for 2025-01-01.
MODIFIED = 3818534400
VERSION = "1.000"
# Flying Saucer's ascent and descent, for all fonts alike; 380 is the middle of the em box (880 / -120).
TOP, BOTTOM = 380 + 750, 380 - 750


def fetch_npm(spec):
    directory = WORK / spec.strip("@").replace("/", "-").replace("@", "-")
    if not directory.exists():
        name = subprocess.run(["npm", "pack", "--silent", spec], cwd=WORK, check=True, text=True,
                              stdout=subprocess.PIPE).stdout.split()[-1]
        directory.mkdir()
        subprocess.run(["tar", "xzf", name, "-C", directory], cwd=WORK, check=True)
    return directory / "package"


def fetch_deb(package, version):
    directory = WORK / f"{package}-{version}"
    if not directory.exists():
        subprocess.run(["apt-get", "download", f"{package}={version}"], cwd=WORK, check=True)
        deb = next(WORK.glob(f"{package}_{version}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", deb, directory], check=True)
    return directory


def read_tgh(unihan):
    """The characters of 通用规范汉字表 in its own order: 1 to 3500 first level, to 6500 second, to 8105 third."""
    by_number = {}
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGH\t" in line:
                code, _, value = line.rstrip().split("\t")
                for index in value.split():
                    year, number = index.split(":")
                    assert year == "2013", line
                    by_number[int(number)] = chr(int(code[2:], 16))
    assert sorted(by_number) == list(range(1, 8106))
    return "".join(by_number[number] for number in range(1, 8106))


def gb2312():
    chars = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                chars.update(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return {ord(c) for c in chars}


def blocks(*ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


# Latin with pinyin's accents, punctuation, superscripts, currency, letterlike, number forms, arrows, operators,
# enclosed numbers, boxes and shapes, dingbats, CJK punctuation, kana, enclosed CJK, units, compatibility and full-width forms;
# without the vertical kana repeat marks, two ems tall.
SYMBOLS = blocks((0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),
                 (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF),
                 (0x2500, 0x26FF), (0x2700, 0x27BF), (0x3000, 0x3030), (0x3036, 0x30FF), (0x3200, 0x33FF),
                 (0xFE30, 0xFE6F), (0xFF00, 0xFFEF))


class FlatCurves(FilterPen):
    """Draws as lines the curves that are lines but for a thousandth of the em: Fandol's outlines are full of them."""

    def moveTo(self, pt):
        self.at = pt
        super().moveTo(pt)

    def lineTo(self, pt):
        self.at = pt
        super().lineTo(pt)

    def curveTo(self, *points):
        (x, y), (c, d, end) = self.at, points
        dx, dy = end[0] - x, end[1] - y
        length = (dx * dx + dy * dy) ** 0.5

        def off(p):
            along = (p[0] - x) * dx + (p[1] - y) * dy
            return abs((p[0] - x) * dy - (p[1] - y) * dx) / length if 0 <= along <= length * length else 1000

        # A curve stays within three quarters of its control points' distance.
        if length and max(off(c), off(d)) <= 4 / 3:
            self.lineTo(end)
        else:
            self.at = end
            super().curveTo(*points)


def to_truetype(font):
    """A TTFont with quadratic outlines for a CFF one; a thousandth of the em is the greatest error."""
    glyphs, source = {}, font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        source[name].draw(FlatCurves(Cu2QuPen(pen, 1.0, reverse_direction=True)))
        glyphs[name] = pen.glyph()
    del font["CFF "]
    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs = glyphs
    # CFF keeps no side bearings apart from the outline; hmtx must agree with the new outline.
    for name, glyph in glyphs.items():
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    font["maxp"].tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    font.sfntVersion = "\0\1\0\0"
    font["post"].formatType = 3
    return font


def full_width(font):
    """One em for the punctuation Chinese shares with Latin, which GSUB would have exchanged."""
    cmap, metrics, outlines = font.getBestCmap(), font["hmtx"], font["glyf"]

    def use(code, other):
        for table in font["cmap"].tables:
            if table.isUnicode() and code in table.cmap and other in cmap:
                table.cmap[code] = cmap[other]

    def shift(code, left):
        name = cmap[code]
        glyph = outlines[name]
        assert not glyph.isComposite(), name
        dx = left(glyph) - glyph.xMin
        glyph.coordinates.translate((dx, 0))
        glyph.recalcBounds(outlines)
        metrics[name] = (1000, glyph.xMin)

    def width(code):
        return metrics[cmap[code]][0] if code in cmap else None

    if width(0x2014) != 1000:
        assert width(0x2015) == 1000
        use(0x2014, 0x2015)
    if width(0xB7) != 1000:
        assert width(0x30FB) == 1000
        use(0xB7, 0x30FB)
    for opening in (0x2018, 0x201C):
        if width(opening) != 1000:
            shift(opening, lambda glyph: 924 - (glyph.xMax - glyph.xMin))
    for closing in (0x2019, 0x201D):
        if width(closing) != 1000:
            shift(closing, lambda glyph: 76)
    assert width(0x2026) == 1000

    def place(code, move):
        glyph = outlines[font.getBestCmap()[code]]
        first = 0
        for last in glyph.endPtsOfContours:
            xs = [x for x, _ in glyph.coordinates[first:last + 1]]
            low, high = min(xs), max(xs)
            for i in range(first, last + 1):
                x, y = glyph.coordinates[i]
                glyph.coordinates[i] = (round(move(x, low, high)), y)
            first = last + 1
        glyph.recalcBounds(outlines)
        metrics[font.getBestCmap()[code]] = (1000, glyph.xMin)

    # —— is one line without a gap, …… six dots at equal distances: where the glyph does not do that, it is made to.
    dash, dots = outlines[font.getBestCmap()[0x2014]], outlines[cmap[0x2026]]
    assert dash.numberOfContours == 1 and dots.numberOfContours == 3
    place(0x2014, lambda x, low, high: (x - low) * 1000 / (high - low))
    place(0x2026, lambda x, low, high: x - (low + high) / 2 + 1000 * (int((low + high) / 2 * 3 / 1000) * 2 + 1) / 6)
    cmap = font.getBestCmap()
    for char in "—“”‘’…·":
        assert metrics[cmap[ord(char)]][0] == 1000, char


def as_narrow_as_fang(font):
    """汉字 as wide as those of 仿宋, in the middle of their em: vertical strokes become lighter too."""
    outlines = font["glyf"]
    for code, name in font.getBestCmap().items():
        glyph = outlines[name]
        if 0x3400 <= code <= 0x9FFF and glyph.numberOfContours > 0:
            for i, (x, y) in enumerate(glyph.coordinates):
                glyph.coordinates[i] = (round(500 + (x - 500) * FANG_WIDTH), y)
            glyph.recalcBounds(outlines)
            font["hmtx"][name] = (1000, glyph.xMin)


def rename(font, family, source, licence):
    table = font["name"]
    kept = {i: table.getDebugName(i) for i in (0, 7, 13, 14)}
    table.names = []
    postscript = family.replace(" ", "") + "-Regular"
    names = {
        0: f"{kept[0]} Subset and modified for Nianbao.",
        1: family, 2: "Regular", 3: f"{VERSION};{postscript}", 4: family, 5: f"Version {VERSION}; from {source}",
        6: postscript, 7: kept[7], 13: licence or kept[13], 14: kept[14],
    }
    for number, value in names.items():
        if value:
            table.setName(value, number, 3, 1, 0x409)
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | 0x40
    font["head"].macStyle = 0
    # Installable: the licences allow it, and OpenPDF refuses fonts marked otherwise.
    font["OS/2"].fsType = 0


def make(path, file, family, codes, source, licence=None, adapt=full_width):
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(hinting=False, glyph_names=False, layout_features=[], notdef_outline=True,
                             name_IDs=["*"], name_languages=["*"], recalc_bounds=True, recalc_timestamp=False,
                             drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp", "prep", "fpgm", "cvt ", "DSIG",
                                          "vhea", "vmtx", "VORG", "meta", "FFTM"])
    tool = subset.Subsetter(options)
    tool.populate(unicodes=codes)
    tool.subset(font)
    if "CFF " in font:
        font = to_truetype(font)
    adapt(font)
    rename(font, family, source, licence)
    font["head"].modified = MODIFIED
    # Once more, for glyphs that full_width left without a character, and for the bounds.
    again = subset.Subsetter(options)
    again.populate(unicodes=codes)
    again.subset(font)
    glyf = font["glyf"]
    boxes = [glyf[n] for n in font.getGlyphOrder() if glyf[n].numberOfContours]
    top, bottom = max(g.yMax for g in boxes), min(g.yMin for g in boxes)
    font.recalcBBoxes = False
    font["maxp"].recalc(font)
    font["hhea"].recalc(font)
    if top > TOP or bottom < BOTTOM:
        outside = [hex(c) for c, n in font.getBestCmap().items() if glyf[n].numberOfContours
                   and (glyf[n].yMax > TOP or glyf[n].yMin < BOTTOM)]
        raise SystemExit(f"{family}: glyphs reach {bottom} to {top}, outside the common box: {outside}")
    head = font["head"]
    head.yMax, head.yMin = TOP, BOTTOM
    target = OUT / file
    font.save(target)
    cmap = font.getBestCmap()
    print(f"{file:22} {family:14} {len(cmap):6} characters {target.stat().st_size:10,} bytes  y {bottom} to {top}", flush=True)
    return set(cmap)


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    OUT.mkdir(parents=True, exist_ok=True)
    serif, sans = fetch_npm(SERIF), fetch_npm(SANS)
    fandol = fetch_deb("texlive-lang-chinese", "2022.20230122-1")
    lxgw = fetch_deb("fonts-lxgw-wenkai", "1.250+repack-1")
    unicode_data = fetch_deb("unicode-data", "15.0.0-1")

    tgh = read_tgh(unicode_data / "usr/share/unicode/Unihan_OtherMappings.txt.bz2")
    listing = ROOT / "src/test/resources/tgh-8105.txt"
    listing.parent.mkdir(parents=True, exist_ok=True)
    # One line a level, so that a test can ask for each.
    listing.write_text(tgh[:3500] + "\n" + tgh[3500:6500] + "\n" + tgh[6500:] + "\n", encoding="utf-8")

    wanted = {ord(c) for c in tgh} | gb2312() | SYMBOLS
    kai_source = lxgw / "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"
    song = make(serif / "400Regular/NotoSerifSC_400Regular.ttf", "nianbao-song.ttf", "Nianbao Song", wanted,
                "Noto Serif SC Regular")
    make(serif / "700Bold/NotoSerifSC_700Bold.ttf", "nianbao-title.ttf", "Nianbao Title", wanted, "Noto Serif SC Bold")
    make(sans / "500Medium/NotoSansSC_500Medium.ttf", "nianbao-hei.ttf", "Nianbao Hei", wanted, "Noto Sans SC Medium")
    make(kai_source, "nianbao-kai.ttf", "Nianbao Kai", wanted | EXTRA_NAMES, "LXGW WenKai Regular 1.250")
    fang = make(next(fandol.rglob("FandolFang-Regular.otf")), "nianbao-fang.ttf", "Nianbao Fang", wanted,
                "FandolFang Regular 0.3", "GNU General Public License, version 3, with the GPL font exception.")
    rare(serif, wanted, fang)


def rare(serif, wanted, fang):
    """What 仿宋 lacks or draws as another sign, and the characters that fonts are measured by (class Metrics)."""
    codes = {code for code in wanted - fang | WRONG_IN_FANG if code >= 0x250} | {ord(c) for c in MEASURED}
    make(serif / "200ExtraLight/NotoSerifSC_200ExtraLight.ttf", "nianbao-rare.ttf", "Nianbao Rare", codes,
         "Noto Serif SC ExtraLight", adapt=as_narrow_as_fang)


# As in class Faces.
WRONG_IN_FANG = {0xFFE5, 0x2022}
MEASURED = "公开信息条例政府年度报告申请办理机关情况全部数量"
# Mean width of a 汉字's outline, of that of Noto Serif: 0.844 / 0.916 em.
FANG_WIDTH = 0.92
# Characters used in names that neither 通用规范汉字表 nor Noto Serif SC has.
EXTRA_NAMES = {0x2C386}

if __name__ == "__main__":
    main()
