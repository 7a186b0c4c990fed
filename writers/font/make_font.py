#!/usr/bin/env python3
"""Makes the typeface of every printed page, NotoSansSC-Regular.ttf.gz, from Noto Sans SC as Google Fonts ships it.

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 && tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
    python3 -m venv venv && venv/bin/pip install fonttools==4.66.1
    venv/bin/python make_font.py package/400Regular/NotoSansSC_400Regular.ttf \
        ../src/main/resources/io/quittance/writers/pdf/NotoSansSC-Regular.ttf.gz

The same input gives the same bytes. What is changed, and why:
- The radicals U+2E80..2FDF lose their characters. Noto draws them with the glyphs of ordinary characters, and a PDF
  that is searched or copied from would answer with the radical (U+2F47) for the character (U+65E5).
- Any other glyph that stands for several characters is copied, so that each character has a glyph of its own and comes
  back out of a PDF as what went in.
- Layout tables, hinting and vertical metrics go: horizontal Chinese text needs none of them.
Every other character stays: CJK Unified Ideographs and Extension A as a whole, which is the mandatory part of GB18030.
"""
import copy
import gzip
import hashlib
import io
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RADICALS = range(0x2E80, 0x2FE0)
UNUSED = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]


def give_each_character_its_glyph(font):
    """Copies glyphs that stand for several characters; the smallest code point keeps the original."""
    order, glyphs, widths = font.getGlyphOrder()[:], font["glyf"], font["hmtx"]
    names, taken = {}, set()
    for code, name in sorted(font.getBestCmap().items()):
        if name in taken:
            twin = "u%05X.twin" % code
            glyphs[twin] = copy.deepcopy(glyphs[name])
            widths[twin] = widths[name]
            order.append(twin)
            name = twin
        taken.add(name)
        names[code] = name
    font.setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: names[code] for code in table.cmap}


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    give_each_character_its_glyph(font)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += UNUSED
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if code not in RADICALS])
    subsetter.subset(font)
    whole = io.BytesIO()
    font.save(whole)
    packed = gzip.compress(whole.getvalue(), 9, mtime=0)
    with open(target, "wb") as out:
        out.write(packed)
    print(len(font.getBestCmap()), "characters,", len(packed), "bytes, sha256", hashlib.sha256(packed).hexdigest())


main(*sys.argv[1:])
