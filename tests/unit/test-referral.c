/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it was worth that customers brought customers: at first hand, in turn, in rings, and with people who are gone. */

#include "shuke-referral.h"

#include <string.h>

#define N_MAX 6

typedef struct {
  const char        *name;
  ShukeReferralLink  links[N_MAX];   /* up to the first without customer */
  ShukeReferralSum   sums[N_MAX];
} Case;

static const Case cases[] = {
  { "nobody", { { 1, 0, 500 } }, { { 0 } } },
  { "one", { { 1, 0, 500 }, { 2, 1, 300 } }, { { 1, 1, 300, 0, 0 } } },
  { "chain", { { 1, 0, 10 }, { 2, 1, 20 }, { 3, 2, 40 }, { 4, 3, 80 } },
    { { 3, 1, 80, 0, 0 }, { 2, 1, 40, 1, 80 }, { 1, 1, 20, 2, 120 } } },
  { "most first, then in turn", { { 1, 0, 0 }, { 2, 0, 0 }, { 3, 1, 50 }, { 4, 2, 50 }, { 5, 4, 7 } },
    { { 2, 1, 50, 1, 7 }, { 1, 1, 50, 0, 0 }, { 4, 1, 7, 0, 0 } } },
  { "more people before fewer, then the older file", { { 1, 0, 0 }, { 2, 0, 0 }, { 3, 1, 0 }, { 4, 2, 0 }, { 5, 2, 0 } },
    { { 2, 2, 0, 0, 0 }, { 1, 1, 0, 0, 0 } } },
  { "what came back", { { 1, 0, 0 }, { 2, 1, -30 } }, { { 1, 1, -30, 0, 0 } } },
  { "who brought her is gone", { { 2, 9, 30 } }, { { 0 } } },
  { "a ring of two", { { 1, 2, 10 }, { 2, 1, 20 } }, { { 1, 1, 20, 0, 0 }, { 2, 1, 10, 0, 0 } } },
  { "a ring with a tail", { { 1, 3, 1 }, { 2, 1, 2 }, { 3, 2, 4 }, { 4, 3, 8 } },
    { { 3, 2, 9, 1, 2 }, { 2, 1, 4, 2, 9 }, { 1, 1, 2, 2, 12 } } },
  { "herself", { { 1, 1, 10 } }, { { 0 } } },
};

static void
test_sums (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (ShukeReferralLink));
      g_autoptr (GArray) sums = NULL;
      guint expected = 0;

      g_test_message ("%s", cases[i].name);
      for (guint j = 0; j < N_MAX && cases[i].links[j].customer != 0; j++)
        g_array_append_val (links, cases[i].links[j]);
      sums = shuke_referral_sum (links);
      while (expected < N_MAX && cases[i].sums[expected].customer != 0)
        expected++;
      g_assert_cmpuint (sums->len, ==, expected);
      for (guint j = 0; j < expected; j++)
        {
          const ShukeReferralSum *sum = &g_array_index (sums, ShukeReferralSum, j);

          g_assert_cmpint (sum->customer, ==, cases[i].sums[j].customer);
          g_assert_cmpint (sum->brought, ==, cases[i].sums[j].brought);
          g_assert_cmpint (sum->earned, ==, cases[i].sums[j].earned);
          g_assert_cmpint (sum->in_turn, ==, cases[i].sums[j].in_turn);
          g_assert_cmpint (sum->earned_in_turn, ==, cases[i].sums[j].earned_in_turn);
        }
    }
}

static void
test_words (void)
{
  g_autofree char *named = shuke_referral_dup_todo ("王芳");
  g_autofree char *unnamed = shuke_referral_dup_todo (NULL);

  g_assert_nonnull (strstr (named, "王芳"));
  g_assert_cmpstr (unnamed, !=, named);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referral/sums", test_sums);
  g_test_add_func ("/referral/words", test_words);
  return g_test_run ();
}
