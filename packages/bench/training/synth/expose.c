/* Lens (defocus, motion) and sensor (exposure, white balance, gamma, noise). */
#include "frame.h"
#include <string.h>

static int inside(int at) { return at < 0 ? 0 : at >= SIDE ? SIDE - 1 : at; }

/* One pass along x or y; `kernel` holds 2 radius + 1 weights. */
static void blur_along(const float *from, float *to, const float *kernel, int radius, int is_down) {
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      float sum[3] = {0, 0, 0};
      for (int i = -radius; i <= radius; i++) {
        const float *p = from + (is_down ? inside(y + i) * SIDE + x : y * SIDE + inside(x + i)) * 3;
        for (int c = 0; c < 3; c++) sum[c] += kernel[i + radius] * p[c];
      }
      memcpy(to + (y * SIDE + x) * 3, sum, sizeof sum);
    }
}

static void defocus(Frame *frame, float sigma) {
  float kernel[13], sum = 0;
  int radius = ceilf(2.2f * sigma);
  radius = radius < 1 ? 1 : radius > 6 ? 6 : radius;
  for (int i = -radius; i <= radius; i++) sum += kernel[i + radius] = expf(-i * i / (2 * sigma * sigma));
  for (int i = 0; i <= 2 * radius; i++) kernel[i] /= sum;
  blur_along(frame->light, frame->scratch, kernel, radius, 0);
  blur_along(frame->scratch, frame->light, kernel, radius, 1);
}

static void smear(Frame *frame, float length, float towards) {
  int steps = (int)length + 1;
  float c = cosf(towards), s = sinf(towards);
  memcpy(frame->scratch, frame->light, sizeof(float) * SIDE * SIDE * 3);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      float sum[3] = {0, 0, 0};
      for (int i = 0; i < steps; i++) {
        float t = (i / (float)(steps > 1 ? steps - 1 : 1) - .5f) * length;
        const float *p = frame->scratch + (inside(lrintf(y + t * s)) * SIDE + inside(lrintf(x + t * c))) * 3;
        for (int k = 0; k < 3; k++) sum[k] += p[k] / steps;
      }
      memcpy(frame->light + (y * SIDE + x) * 3, sum, sizeof sum);
    }
}

/* Three uniform numbers of 16 bits, summed: near enough to normal, deviation 1. */
static float grain(Chance *chance) {
  uint64_t z = bits(chance);
  return ((z & 0xffff) + ((z >> 16) & 0xffff) + ((z >> 32) & 0xffff) - 98302.5f) * (1 / 32768.f);
}

typedef struct {
  float gain[3], gamma, saturation, noise;
} Sensor;

static Sensor any_sensor(Chance *chance) {
  float how = uniform(chance);
  float gain = how < .10f   ? between(chance, .08f, .45f)
               : how < .15f ? between(chance, 1.1f, 1.6f)
                            : between(chance, .65f, 1.12f);
  Sensor sensor;
  sensor.noise = happens(chance, .6f) ? between(chance, 0, .012f) : between(chance, .01f, .05f);
  if (gain < .5f) sensor.noise += between(chance, 0, .02f);
  sensor.gamma = between(chance, .75f, 1.3f);
  sensor.gain[0] = gain * between(chance, .86f, 1.14f);
  sensor.gain[1] = gain * between(chance, .94f, 1.06f);
  sensor.gain[2] = gain * between(chance, .84f, 1.16f);
  sensor.saturation = happens(chance, .06f) ? 0 : between(chance, .6f, 1.3f);
  return sensor;
}

void expose(Frame *frame, Chance *chance, float *image) {
  float sigma = happens(chance, .75f) ? between(chance, .2f, .6f) : between(chance, .5f, 2.2f);
  if (happens(chance, .5f))
    for (int i = 0; i < SIDE * SIDE * 3; i++) frame->light[i] = fminf(1.25f, frame->light[i]);
  defocus(frame, sigma);
  if (happens(chance, .1f)) smear(frame, between(chance, 2, 7), between(chance, 0, PI));
  Sensor sensor = any_sensor(chance);
  for (int i = 0; i < SIDE * SIDE; i++) {
    float light[3];
    for (int c = 0; c < 3; c++) light[c] = fmaxf(0, frame->light[i * 3 + c]);
    float grey = .3f * light[0] + .59f * light[1] + .11f * light[2];
    for (int c = 0; c < 3; c++) {
      float value = fmaxf(0, grey + (light[c] - grey) * sensor.saturation) * sensor.gain[c];
      value = powf(fminf(1, value), sensor.gamma) + grain(chance) * sensor.noise;
      image[c * SIDE * SIDE + i] = (int)(clamp(value, 0, 1) * 255.f + .5f) / 255.f;
    }
  }
}
