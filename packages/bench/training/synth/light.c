/* Light across the frame: a gradient, a hard shadow, reflected lamps. */
#include "frame.h"

typedef struct {
  Point at;
  float size, stretch, turn, strength;
} Lamp;

static float lamp_light(const Lamp *lamp, int x, int y) {
  float dx = x - lamp->at.x, dy = y - lamp->at.y, c = cosf(lamp->turn), s = sinf(lamp->turn);
  float u = dx * c + dy * s, v = -dx * s + dy * c;
  float away = (u * u * lamp->stretch + v * v / lamp->stretch) / (lamp->size * lamp->size);
  return away < 8 ? lamp->strength * expf(-away) : 0;
}

static Lamp any_lamp(const Frame *frame, Chance *chance) {
  Lamp lamp = {.at = {uniform(chance) * SIDE, uniform(chance) * SIDE}};
  Bounds b = bounds_of(&frame->quad);
  if (frame->document && happens(chance, .8f))
    lamp.at = (Point){between(chance, b.left, b.right), between(chance, b.top, b.bottom)};
  lamp.size = (happens(chance, .7f) ? between(chance, .02f, .09f) : between(chance, .08f, .22f)) * SIDE;
  lamp.stretch = between(chance, .3f, 1);
  lamp.turn = between(chance, 0, PI);
  lamp.strength = between(chance, .25f, 1.6f);
  return lamp;
}

void shine(Frame *frame, Chance *chance) {
  float from = between(chance, 0, 2 * PI), gradient = between(chance, 0, .7f) * uniform(chance);
  int has_shadow = happens(chance, .25f), lamps = happens(chance, .3f) ? 1 + one_of(chance, 2) : 0;
  float towards = between(chance, 0, 2 * PI), offset = between(chance, -.35f, .35f) * SIDE;
  float left = between(chance, .3f, .85f), softness = between(chance, .5f, 12.f);
  Lamp lamp[2] = {any_lamp(frame, chance), any_lamp(frame, chance)};
  float gx = cosf(from) * gradient * 2 / SIDE, gy = sinf(from) * gradient * 2 / SIDE;
  float sx = cosf(towards) / softness, sy = sinf(towards) / softness;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      float dx = x - SIDE / 2.f, dy = y - SIDE / 2.f, factor = 1 + dx * gx + dy * gy, added = 0;
      if (has_shadow) factor *= 1 - (1 - left) / (1 + expf(-(dx * sx + dy * sy - offset / softness)));
      for (int i = 0; i < lamps; i++) added += lamp_light(&lamp[i], x, y);
      float *pixel = frame->light + (y * SIDE + x) * 3;
      for (int c = 0; c < 3; c++) pixel[c] = pixel[c] * factor + added;
    }
}
