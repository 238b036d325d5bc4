/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map of numbers against GHashTable, with keys that crowd and keys that spread. */

#include "shuke-id-map.h"

#define N_STEPS 60000

static void
test_like_hash_table (void)
{
  static const guint64 strides[] = { 1, 1 << 10, 1 << 20, G_GUINT64_CONSTANT (0x100000001) };

  for (guint k = 0; k < G_N_ELEMENTS (strides); k++)
    {
      g_autoptr (ShukeIdMap) map = shuke_id_map_new ();
      g_autoptr (GHashTable) oracle = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      g_autoptr (GRand) rand = g_rand_new_with_seed (20261122 + k);

      for (guint i = 0; i < N_STEPS; i++)
        {
          gint64 key = (gint64) ((guint64) g_rand_int_range (rand, 1, N_STEPS) * strides[k]);
          gint64 *held = g_hash_table_lookup (oracle, &key);

          g_assert_cmpuint (shuke_id_map_lookup (map, (guint64) key), ==, held == NULL ? 0 : (guint64) *held);
          if (i % 3 != 0)
            continue;
          shuke_id_map_insert (map, (guint64) key, i + 1);
          g_hash_table_insert (oracle, g_memdup2 (&key, sizeof key), g_memdup2 (&(gint64) { i + 1 }, sizeof (gint64)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-map/like-hash-table", test_like_hash_table);
  return g_test_run ();
}
