"""Labelled frames, drawn by ../synth from the texture pool.

As a program it writes a sheet of labelled frames to look at:  python3 frames.py POOL SEED SHEET.png
"""
import ctypes
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

from model import BEYOND, GRID, INPUT

SYNTH = Path(__file__).resolve().parent.parent / 'synth'
GROUPS = ('document', 'thing', 'surface', 'photograph')
KINDS = (None, 'card', 'passport', 'paper')


class Batch(NamedTuple):
    image: np.ndarray  # n x 3 x 192 x 192, 0..1
    quad: np.ndarray   # n x 4 x 2, fractions of the frame, clockwise from the corner nearest to the top left
    state: np.ndarray  # n x 4: 0 visible, 1 outside, 2 covered
    mask: np.ndarray   # n x 2 x 56 x 56: document, what covers it
    facts: np.ndarray  # n x 4: kind, corner that is top left as printed, cut off, covered


def library():
    """Compiles the C sources when they are newer than the library. SYNTH_LIBRARY says where the library shall lie."""
    built = Path(os.environ.get('SYNTH_LIBRARY', SYNTH / 'libsynth.so'))
    sources = sorted(SYNTH.glob('*.c'))
    newest = max(file.stat().st_mtime for file in [*sources, *SYNTH.glob('*.h')])
    if not built.exists() or built.stat().st_mtime < newest:
        flags = ['-O3', '-march=native', '-ffast-math', '-fopenmp', '-shared', '-fPIC']
        subprocess.check_call(['gcc', *flags, *map(str, sources), '-o', str(built), '-lm'])
    return ctypes.CDLL(str(built))


def address(array):
    return array.ctypes.data_as(ctypes.c_void_p)


class Frames:
    """The pool is loaded into the library once per process."""

    def __init__(self, pool):
        textures = json.loads((Path(pool) / 'pool.json').read_text())
        self.pixels = np.fromfile(Path(pool) / 'pool.bin', np.uint8)

        def column(of, kind):
            return np.array([of(texture) for texture in textures], kind)

        self.library = library()
        self.library.load_pool(
            address(self.pixels), len(textures),
            address(column(lambda t: t['offset'], np.int64)),
            address(column(lambda t: t['width'], np.int32)),
            address(column(lambda t: t['height'], np.int32)),
            address(column(lambda t: GROUPS.index(t['group']), np.int32)),
            address(column(lambda t: KINDS.index(t['kind']), np.int32)),
            address(column(lambda t: t['rectangle'], np.float32)),
            address(column(lambda t: t['millimetres'], np.float32)))

    def draw(self, seed, count, none=0.2, cut_off=0.16, finger=0.30):
        """`none`, `cut_off`, `finger`: shares of the frames."""
        batch = Batch(np.empty((count, 3, INPUT, INPUT), np.float32), np.empty((count, 4, 2), np.float32),
                      np.empty((count, 4), np.float32), np.empty((count, 2, GRID, GRID), np.float32),
                      np.empty((count, 4), np.int32))
        real = ctypes.c_float
        self.library.draw_batch(ctypes.c_uint64(seed), count, real(none), real(cut_off), real(finger), *map(address, batch))
        return batch


def sheet(batch, path, across=8):
    """Frames with their corners (green: top left as printed is marked by a line), covered cells in blue."""
    from PIL import Image, ImageDraw
    rows = -(-len(batch.image) // across)
    whole = Image.new('RGB', (across * (INPUT + 4), rows * (INPUT + 4)))
    for i, (image, quad, state, mask, facts) in enumerate(zip(*batch)):
        rgb = image.transpose(1, 2, 0).copy()
        rgb[..., 2] += 0.5 * np.kron(mask[1, BEYOND:-BEYOND, BEYOND:-BEYOND], np.ones((4, 4)))
        tile = Image.fromarray((rgb.clip(0, 1) * 255).astype(np.uint8))
        draw = ImageDraw.Draw(tile)
        points = [(float(x) * INPUT, float(y) * INPUT) for x, y in quad]
        for k in range(4 if facts[0] else 0):
            draw.line([points[k], points[(k + 1) % 4]], fill=(0, 255, 0) if k == facts[1] else (255, 0, 0))
            x, y = points[k]
            draw.ellipse([x - 3, y - 3, x + 3, y + 3], fill=[(0, 255, 0), (255, 255, 0), (255, 0, 255)][int(state[k])])
        draw.text((2, 2), ' '.join(map(str, facts)), fill=(255, 255, 255))
        whole.paste(tile, ((i % across) * (INPUT + 4), (i // across) * (INPUT + 4)))
    whole.save(path)


if __name__ == '__main__':
    sheet(Frames(sys.argv[1]).draw(int(sys.argv[2]), 48), sys.argv[3])
