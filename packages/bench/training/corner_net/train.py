"""Trains the corner network on frames drawn on the fly.

python3 train.py POOL OUT --minutes 50 [--start WEIGHTS.pt] [--lr 0.0025] [--batch 48] [--seed 1] [--threads 2]
Writes OUT.pt (a moving average of the weights, every 200 steps) and at the end OUT.onnx.
The learning rate follows a cosine over the clock, so it fits whatever time and machine there is.
"""
import argparse
import math
import time

import numpy as np
import torch

from check import describe, unseen
from frames import Batch, Frames
from losses import losses, total
from model import CornerNet, export
from replay import Replay


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('pool')
    parser.add_argument('out')
    parser.add_argument('--minutes', type=float, default=50)
    parser.add_argument('--steps', type=int, help='stop after so many steps, for trying it out')
    parser.add_argument('--batch', type=int, default=48)
    parser.add_argument('--lr', type=float, default=2.5e-3)
    parser.add_argument('--warm', type=int, default=200, help='steps until the full learning rate')
    parser.add_argument('--none', type=float, default=0.2, help='share of frames without a document')
    parser.add_argument('--start', help='weights to go on from')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    return parser.parse_args()


def optimiser(net):
    heavy = [p for p in net.parameters() if p.ndim > 1]
    light = [p for p in net.parameters() if p.ndim <= 1]
    groups = [dict(params=heavy, weight_decay=1e-2), dict(params=light, weight_decay=0)]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def follow(average, net, step):
    """A moving average of the weights: the network that is kept."""
    keep = min(0.998, (1 + step) / (20 + step))
    with torch.no_grad():
        for kept, now in zip(average.state_dict().values(), net.state_dict().values()):
            kept.copy_(now) if kept.dtype == torch.int64 else kept.lerp_(now, 1 - keep)


def next_batch(frames, replay, seed, size, none):
    """Half drawn now, half drawn before. Returns the batch, and 1 where a frame was mirrored."""
    drawn = frames.draw(seed, size // 2, none=none)
    older = replay.again(size - size // 2) if replay.count > 400 else None
    replay.keep(drawn)
    new = Batch(*map(torch.from_numpy, drawn))
    if older is None:
        return new, torch.zeros(size // 2)
    both = Batch(*(torch.cat(pair) for pair in zip(new, older)))
    return both, torch.cat([torch.zeros(size // 2), torch.ones(size - size // 2)])


def main():
    a = arguments()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    frames = Frames(a.pool)
    net, average = CornerNet(), CornerNet()
    if a.start:
        net.load_state_dict(torch.load(a.start))
    net = net.to(memory_format=torch.channels_last)
    average.load_state_dict(net.state_dict())
    optim, replay, test = optimiser(net), Replay(16000, np.random.RandomState(a.seed)), unseen(frames, 400)
    print('before', describe(average, test), flush=True)
    start, step, running = time.time(), 0, None
    while (done := (time.time() - start) / (a.minutes * 60)) < 1 and step != a.steps:
        for group in optim.param_groups:
            group['lr'] = a.lr * min(1, (step + 1) / a.warm) * (0.5 + 0.5 * math.cos(math.pi * done)) + 1e-6
        batch, mirrored = next_batch(frames, replay, a.seed * 10 ** 6 + step, a.batch, a.none)
        net.train()
        maps, frame = net(batch.image.contiguous(memory_format=torch.channels_last))
        # Wide targets teach a network from nothing; one that knows its corners needs narrow ones.
        parts = losses(maps, frame, batch, mirrored, 0.7 if a.start else 1.5 - 0.8 * min(1, done * 1.6))
        optim.zero_grad(set_to_none=True)
        total(parts).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optim.step()
        step += 1
        follow(average, net, step)
        values = np.array([part.item() for part in parts.values()])
        running = values if running is None else 0.98 * running + 0.02 * values
        if step % 50 == 0:
            shown = ' '.join(f'{name} {value:.3f}' for name, value in zip(parts, running))
            print(step, f'{time.time() - start:.0f} s', shown, flush=True)
        if step % 200 == 0:
            print('  ', describe(average, test), flush=True)
            torch.save(average.state_dict(), a.out + '.pt')
    print('final', step, describe(average, test), flush=True)
    torch.save(average.state_dict(), a.out + '.pt')
    export(average, a.out + '.onnx')


if __name__ == '__main__':
    main()
