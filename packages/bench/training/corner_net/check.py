"""How good a network is on frames that training never draws.

As a program it compares weights:  python3 check.py POOL WEIGHTS.pt ...
"""
import sys

import numpy as np
import torch
import torch.nn.functional as F

from frames import Batch, Frames
from losses import CELLS
from model import BEYOND, GRID, INSIDE, CornerNet

# Training seeds stay far below.
SEED = 10 ** 9 + 7


def corners(maps):
    """The likeliest place of each corner, fractions of the frame: (B, 4, 2)."""
    count = maps.shape[0]
    chance = F.softmax(maps[:, :4].reshape(count, 4, -1), -1).reshape(count, 4, GRID, GRID)
    top = F.avg_pool2d(chance, 3, 1, 1, divisor_override=1).reshape(count, 4, -1).argmax(-1)

    def near(cell):
        return ((CELLS - 0.5)[None, None] - cell[..., None]).abs().le(2).float()

    around = chance * near(top // GRID)[..., :, None] * near(top % GRID)[..., None, :]
    mass = around.sum((2, 3))
    x, y = (around.sum(2) * CELLS).sum(-1) / mass, (around.sum(3) * CELLS).sum(-1) / mass
    return (torch.stack([x, y], -1) - BEYOND) / INSIDE


def auc(score, truth):
    score, truth = np.asarray(score), np.asarray(truth) > 0
    rank, hits, misses = score.argsort().argsort(), truth.sum(), (~truth).sum()
    return (rank[truth].sum() - hits * (hits - 1) / 2) / max(1, hits * misses)


def describe(net, batch):
    """One line. Corner errors are those of the worst corner, as a share of the diagonal, whichever corner comes first."""
    net.eval()
    with torch.no_grad():
        out = [net(part) for part in batch.image.split(100)]
    maps, frame = torch.cat([maps for maps, _ in out]), torch.cat([frame for _, frame in out])
    kind, top_left, cut_off, covered = batch.facts.unbind(1)
    has = kind > 0
    found, truth = corners(maps), batch.quad
    worst = torch.stack([(found - truth.roll(k, 1)).norm(dim=-1).amax(1) for k in range(4)]).amin(0)
    worst = worst / (truth[:, 2] - truth[:, 0]).norm(dim=-1)
    under_finger = (batch.state == 2).any(1)
    free, hidden = worst[has & (cut_off == 0) & ~under_finger], worst[has & (cut_off == 0) & under_finger]
    return (f'worst corner < 3 % {(free < .03).float().mean():.3f}, < 5 % {(free < .05).float().mean():.3f}, '
            f'covered < 5 % {(hidden < .05).float().mean():.3f} | kind {(frame[:, :4].argmax(1) == kind).float().mean():.3f}, '
            f'document AUC {auc(-torch.softmax(frame[:, :4], 1)[:, 0], has):.4f}, '
            f'top left {(frame[:, 4:8].argmax(1) == top_left)[has].float().mean():.3f}, '
            f'cut off AUC {auc(frame[has][:, 8], cut_off[has]):.4f}, covered AUC {auc(frame[has][:, 9], covered[has]):.4f}')


def unseen(frames, count):
    return Batch(*map(torch.from_numpy, frames.draw(SEED, count)))


if __name__ == '__main__':
    batch = unseen(Frames(sys.argv[1]), 600)
    for path in sys.argv[2:]:
        net = CornerNet()
        net.load_state_dict(torch.load(path))
        print(path, describe(net, batch), flush=True)
