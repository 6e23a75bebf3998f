"""Older frames, mirrored and recoloured: drawing is a third of the cost of a step, so half of every batch is drawn before."""
import numpy as np
import torch

from frames import Batch
from model import GRID, INPUT


class Replay:
    def __init__(self, capacity, random):
        self.random, self.capacity, self.count = random, capacity, 0
        self.kept = Batch(np.empty((capacity, 3, INPUT, INPUT), np.uint8), np.empty((capacity, 4, 2), np.float32),
                          np.empty((capacity, 4), np.float32), np.empty((capacity, 2, GRID, GRID), np.uint8),
                          np.empty((capacity, 4), np.int32))

    def keep(self, batch):
        places = (self.count + np.arange(len(batch.image))) % self.capacity
        for kept, drawn in zip(self.kept, batch):
            kept[places] = (drawn.clip(0, 1) * 255 + 0.5).astype(np.uint8) if kept.dtype == np.uint8 else drawn
        self.count += len(batch.image)

    def again(self, count):
        """`count` frames as tensors, each mirrored in one of three ways."""
        places = self.random.randint(0, min(self.count, self.capacity), count)
        image, quad, state, mask, facts = (torch.from_numpy(kept[places]) for kept in self.kept)
        batch = mirrored(Batch(image.float() / 255, quad, state, mask.float() / 255, facts), self.random.randint(3))
        return batch._replace(image=recoloured(batch.image, self.random))


def mirrored(batch, way):
    """Left to right, top to bottom, or along the diagonal; corners stay clockwise from the one nearest to the top left."""
    image, quad, state, mask, facts = batch
    if way == 0:
        image, mask, quad = image.flip(3), mask.flip(3), torch.stack([1 - quad[..., 0], quad[..., 1]], -1)
    elif way == 1:
        image, mask, quad = image.flip(2), mask.flip(2), torch.stack([quad[..., 0], 1 - quad[..., 1]], -1)
    else:
        image, mask, quad = image.transpose(2, 3), mask.transpose(2, 3), quad.flip(2)
    quad, state = quad.flip(1), state.flip(1)
    order = (quad.sum(2).argmin(1)[:, None] + torch.arange(4)) % 4
    quad = quad.gather(1, order[..., None].expand(-1, -1, 2))
    return Batch(image, quad, state.gather(1, order), mask, facts)


def recoloured(image, random):
    count = image.shape[0]
    gain = 1 + 0.25 * (torch.rand(count, 3, 1, 1) - 0.5)
    image = (image * gain + 0.08 * (torch.rand(count, 1, 1, 1) - 0.5)).clamp(0, 1)
    return image[:, torch.randperm(3)] if random.rand() < 0.3 else image
