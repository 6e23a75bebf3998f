#include "frame.h"

Look any_look(Chance *chance, float brightness, float tint) {
  Look look = {.is_grey = 0};
  float common = between(chance, 1 - brightness, 1 + brightness * .7f);
  for (int c = 0; c < 3; c++) look.gain[c] = common * between(chance, 1 - tint, 1 + tint);
  look.bias = between(chance, -.04f, .08f);
  return look;
}

int is_sane(const Quad *quad) {
  for (int i = 0; i < 4; i++)
    if (!(fabsf(quad->at[i].x) < 20 * SIDE) || !(fabsf(quad->at[i].y) < 20 * SIDE)) return 0;
  return 1;
}

static void darken(float *pixel, float share) {
  for (int c = 0; c < 3; c++) pixel[c] *= 1 - share;
}

static void blend(float *pixel, const float rgba[4], float edge, const Look *look) {
  float colour[3] = {rgba[0], rgba[1], rgba[2]};
  if (look->is_grey) colour[0] = colour[1] = colour[2] = .3f * rgba[0] + .59f * rgba[1] + .11f * rgba[2];
  float alpha = rgba[3] * edge;
  for (int c = 0; c < 3; c++)
    pixel[c] = pixel[c] * (1 - alpha) + edge * (colour[c] * look->gain[c] + look->bias * rgba[3]);
}

void lay(Frame *frame, const Texture *texture, Homography lies, const Look *look, float shadow, float *cover) {
  Quad quad = map_rectangle(&lies, 0, 0, texture->width, texture->height);
  Sides sides;
  if (!is_sane(&quad) || !sides_of(&quad, &sides)) return;
  Homography back = inverse(lies);
  int level = level_for(texture, area_of(&quad));
  float to_u = texture->level_width[level] / (float)texture->width;
  float to_v = texture->level_height[level] / (float)texture->height;
  float margin = shadow > 0 ? 3 * frame->shadow_softness + fabsf(frame->shadow_x) + fabsf(frame->shadow_y) : 1.5f;
  Bounds b = bounds_of(&quad);
  int left = fmaxf(0, b.left - margin), right = fminf(SIDE, b.right + margin + 1);
  int top = fmaxf(0, b.top - margin), bottom = fminf(SIDE, b.bottom + margin + 1);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++) {
      float *pixel = frame->light + (y * SIDE + x) * 3;
      float depth = depth_inside(&sides, x + .5f, y + .5f);
      if (shadow > 0 && depth < 1) {
        float d = depth_inside(&sides, x + .5f - frame->shadow_x, y + .5f - frame->shadow_y);
        float softness = frame->shadow_softness;
        darken(pixel, d >= 0 ? shadow : shadow * expf(-d * d / (2 * softness * softness)));
      }
      if (depth < -.5f) continue;
      float edge = fminf(1, depth + .5f), rgba[4];
      Point at = map(&back, (Point){x + .5f, y + .5f});
      sample(texture, level, at.x * to_u, at.y * to_v, rgba);
      if (rgba[3] * edge < .003f) continue;
      blend(pixel, rgba, edge, look);
      if (!cover) continue;
      float *covered = cover + y * SIDE + x;
      *covered = *covered * (1 - rgba[3] * edge) + rgba[3] * edge;
    }
}
