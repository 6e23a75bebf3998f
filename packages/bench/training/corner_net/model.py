"""The corner network: a small encoder of plain 3x3 convolutions, three up-sampling steps, two outputs.

maps  (B, 6, 56, 56)  logits: four corner maps (clockwise, from the corner nearest to the top left), the document, what covers it.
                      The 48 x 48 inner cells are the picture; four more on every side give a corner outside of it a place.
frame (B, 10)         logits: kind (none, card, passport page, paper), which corner is top left as printed (4), cut off, covered.

Plain convolutions with channels_last train about three times faster on a CPU than depthwise ones, and are not slower in wasm.
"""
import torch
import torch.nn.functional as F
from torch import nn

INPUT, GRID, INSIDE, BEYOND = 192, 56, 48, 4
KINDS = ('none', 'card', 'passport', 'paper')


class Conv(nn.Module):
    """3x3 convolution, batch norm, ReLU; adds its input where the shapes agree."""

    def __init__(self, channels_in, channels_out, stride=1):
        super().__init__()
        self.adds_input = channels_in == channels_out and stride == 1
        self.conv = nn.Conv2d(channels_in, channels_out, 3, stride, 1, bias=False)
        self.norm = nn.BatchNorm2d(channels_out)

    def forward(self, x):
        y = F.relu(self.norm(self.conv(x)))
        return x + y if self.adds_input else y


def grow(x):
    return F.interpolate(x, scale_factor=2.0, mode='nearest')


def pad(x, cells):
    return F.pad(x, (cells, cells, cells, cells))


class CornerNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.encode96 = Conv(3, 16, 2)
        self.encode48 = nn.Sequential(Conv(16, 24, 2), Conv(24, 24))
        self.encode24 = nn.Sequential(Conv(24, 40, 2), Conv(40, 40))
        self.encode12 = nn.Sequential(Conv(40, 64, 2), Conv(64, 64), Conv(64, 64))
        self.encode6 = nn.Sequential(Conv(64, 80, 2), Conv(80, 80), Conv(80, 80))
        self.side6, self.side12, self.decode14 = nn.Conv2d(80, 48, 1), nn.Conv2d(64, 48, 1), Conv(48, 32)
        self.side24, self.decode28 = nn.Conv2d(40, 32, 1), Conv(32, 24)
        self.side48, self.decode56 = nn.Conv2d(24, 24, 1), Conv(24, 24)
        self.maps = nn.Conv2d(24, 6, 1)
        self.frame = nn.Linear(160, 10)

    def forward(self, image):
        """image: (B, 3, 192, 192), 0..1"""
        x48 = self.encode48(self.encode96((image - 0.45) * 4))
        x24 = self.encode24(x48)
        x12 = self.encode12(x24)
        x6 = self.encode6(x12)
        y = self.decode14(pad(grow(self.side6(x6)) + self.side12(x12), 1))
        y = self.decode28(grow(y) + pad(self.side24(x24), 2))
        y = self.decode56(grow(y) + pad(self.side48(x48), 4))
        whole = torch.cat([x6.mean((2, 3)), x6.amax((2, 3))], 1)
        return self.maps(y), self.frame(whole)


def export(net, path):
    """Writes ONNX, opset 13, batch norms folded into the convolutions."""
    net.eval()
    example = torch.zeros(1, 3, INPUT, INPUT)
    torch.onnx.export(net, (example,), path, opset_version=13, do_constant_folding=True, dynamo=False,
                      input_names=['image'], output_names=['maps', 'frame'])
