"""What the network is punished for."""
import torch
import torch.nn.functional as F

from model import BEYOND, GRID, INSIDE

CELLS = torch.arange(GRID).float() + 0.5
bce = F.binary_cross_entropy_with_logits

# A corner under a finger or outside the picture is a guess; it counts less than one that can be seen.
VISIBLE, OUTSIDE, COVERED = 1.0, 0.3, 0.6
WEIGHTS = {'corner': 1, 'document': 1.5, 'cover': 4, 'kind': 0.4, 'top left': 0.12, 'cut off': 0.25, 'covered': 0.4}


def corner_targets(quad, sigma):
    """One Gaussian of `sigma` cells per corner, sum 1: (B, 4, 56, 56)."""
    at = (quad * INSIDE + BEYOND).clamp(0.5, GRID - 0.5)
    across, down = (torch.exp(-(CELLS - at[..., k:k + 1]) ** 2 / (2 * sigma * sigma)) for k in (0, 1))
    target = down[..., :, None] * across[..., None, :]
    return target / target.sum((2, 3), keepdim=True)


def mean_over(values, weights):
    return (values * weights).sum() / weights.sum().clamp(min=1)


def losses(maps, frame, batch, mirrored, sigma):
    """Every part as a tensor. `mirrored`: 1 where the frame was mirrored, so that nothing is upright as printed."""
    count = maps.shape[0]
    has = (batch.facts[:, 0] > 0).float()
    likelihood = F.log_softmax(maps[:, :4].reshape(count, 4, -1), -1)
    corner = -(corner_targets(batch.quad, sigma).reshape(count, 4, -1) * likelihood).sum(-1)
    states = torch.tensor([VISIBLE, OUTSIDE, COVERED])[batch.state.long()]
    top_left = F.cross_entropy(frame[:, 4:8], batch.facts[:, 1].long(), reduction='none')
    flag = [bce(frame[:, 8 + k], batch.facts[:, 2 + k].float(), reduction='none') for k in (0, 1)]
    return {
        'corner': mean_over(corner, states * has[:, None]),
        'document': bce(maps[:, 4], batch.mask[:, 0]),
        'cover': bce(maps[:, 5], batch.mask[:, 1].clamp(0, 1)),
        'kind': F.cross_entropy(frame[:, :4], batch.facts[:, 0].long()),
        'top left': mean_over(top_left, has * (1 - mirrored)),
        'cut off': mean_over(flag[0], has),
        'covered': mean_over(flag[1], has),
    }


def total(parts):
    return sum(WEIGHTS[name] * part for name, part in parts.items())
