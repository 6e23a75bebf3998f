/* Reproducible chance: splitmix64 (Steele, Lea, Flood 2014). The same seed draws the same frame on every machine. */
#ifndef CHANCE_H
#define CHANCE_H
#include <stdint.h>

typedef struct {
  uint64_t state;
} Chance;

static inline uint64_t bits(Chance *chance) {
  uint64_t z = (chance->state += 0x9e3779b97f4a7c15ull);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

/* Uniform in [0, 1). */
static inline float uniform(Chance *chance) { return (bits(chance) >> 40) * (1.f / 16777216.f); }
static inline float between(Chance *chance, float low, float high) { return low + (high - low) * uniform(chance); }
/* 0 .. count - 1. */
static inline int one_of(Chance *chance, int count) { return (int)(bits(chance) % (uint64_t)count); }
static inline int happens(Chance *chance, float probability) { return uniform(chance) < probability; }

/* About normal, mean 0 and deviation 1: the sum of four uniform numbers. */
static inline float normal(Chance *chance) {
  float sum = 0;
  for (int i = 0; i < 4; i++) sum += uniform(chance);
  return (sum - 2.f) * 1.7320508f;
}
#endif
