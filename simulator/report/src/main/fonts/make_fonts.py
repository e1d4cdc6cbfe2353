"""Makes the bundled fonts from Noto Sans CJK SC (Debian's fonts-noto-cjk, Version 2.004).

Keeps GB 2312, Latin-1, Greek and the signs that charts use; adds raised and lowered digits, which the original lacks,
from its own digits, made heavier to keep their weight when small. Needs fonttools. Usage: make_fonts.py FOLDER_OF_THE_TTC_FILES TARGET_FOLDER
"""

import os
import sys

from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection

SIMPLIFIED_CHINESE = 2
FAMILY = "Haihe Sans SC"
RANGES = [(0x20, 0x7F), (0xA0, 0x100), (0x370, 0x400), (0x2000, 0x2070), (0x20A0, 0x20C0), (0x2100, 0x2300),
          (0x2460, 0x2500), (0x25A0, 0x2610), (0x2713, 0x2718), (0x3000, 0x3040), (0xFF00, 0xFFF0)]
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉ₓ", "0123456789x"))
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
SCALE = 0.6
LOWERED_BY = -100
RAISED_BY = 310


def characters():
    wanted = {c for first, end in RANGES for c in range(first, end)}
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                wanted.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return wanted


def open_font(folder, weight):
    return TTCollection(os.path.join(folder, f"NotoSansCJK-{weight}.ttc")).fonts[SIMPLIFIED_CHINESE]


def reduce(font):
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.name_IDs = [0, 13, 14]
    options.notdef_outline = True
    options.desubroutinize = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)


def add_small(font, regular, bold, heavy, characters, rise):
    """Adds small forms of characters, drawn between the regular (heavy = 0) and the bold (heavy = 1) outline."""
    for text, original in characters.items():
        glyph = regular.getBestCmap()[ord(original)]
        width = round(SCALE * blend(regular["hmtx"][glyph][0], bold["hmtx"][glyph][0], heavy))
        pen = T2CharStringPen(width, None)
        small = TransformPen(pen, Transform(SCALE, 0, 0, SCALE, 0, rise))
        for (operator, light), (other, dark) in zip(outline(regular, glyph), outline(bold, glyph), strict=True):
            assert operator == other, f"the outlines of {original} differ"
            getattr(small, operator)(*[tuple(blend(l, d, heavy) for l, d in zip(*points)) for points in zip(light, dark)])
        put(font, text, pen, width)


def outline(font, glyph):
    pen = RecordingPen()
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


def blend(light, dark, heavy):
    return light + (dark - light) * heavy


def put(font, text, pen, width):
    """Redraws the glyph of a character, or appends one."""
    top = font["CFF "].cff.topDictIndex[0]
    cmap = font.getBestCmap()
    name = cmap.get(ord(text))
    donor = cmap[ord("1")]
    selector = top.FDSelect[font.getGlyphID(donor)]
    private = top.FDArray[selector].Private
    program = pen.getCharString(private=private, globalSubrs=top.GlobalSubrs)
    if name is not None:
        top.CharStrings[name] = program
    else:
        name = f"cid{60000 + ord(text) % 0x1000:05d}"
        index = top.CharStrings.charStringsIndex
        index.append(program)
        top.CharStrings.charStrings[name] = len(index) - 1
        top.charset.append(name)
        top.FDSelect.append(selector)
        font.setGlyphOrder(top.charset)
        font["maxp"].numGlyphs = len(top.charset)
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format in (4, 12):
                table.cmap[ord(text)] = name
    font["hmtx"][name] = (width, 0)
    if "vmtx" in font:
        font["vmtx"][name] = font["vmtx"][donor]
    if "VORG" in font:
        font["VORG"].VOriginRecords.pop(name, None)


def rename(font, weight):
    for record in list(font["name"].names):
        if record.nameID not in (0, 13, 14):
            font["name"].removeNames(nameID=record.nameID)
    for identifier, text in {1: FAMILY, 2: weight, 3: f"1.0;{FAMILY} {weight}", 4: f"{FAMILY} {weight}", 5: "Version 1.0",
                             6: f"HaiheSansSC-{weight}"}.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames[0] = f"HaiheSansSC-{weight}"
    for key, text in (("FamilyName", FAMILY), ("FullName", f"{FAMILY} {weight}")):
        if hasattr(top.topDictIndex[0], key):
            setattr(top.topDictIndex[0], key, text)


def main(folder, target):
    for weight in ("Regular", "Bold"):
        font = open_font(folder, weight)
        reduce(font)
        heavy = 0.45 if weight == "Regular" else 1
        regular, bold = open_font(folder, "Regular"), open_font(folder, "Bold")
        add_small(font, regular, bold, heavy, LOWERED, LOWERED_BY)
        add_small(font, regular, bold, heavy, RAISED, RAISED_BY)
        rename(font, weight)
        font.save(os.path.join(target, f"HaiheSansSC-{weight}.otf"))


main(*sys.argv[1:])
