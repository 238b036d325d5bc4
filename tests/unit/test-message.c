/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates: what is read and what is refused, how they are filled, counted, priced, and what lint says of them. */

#include "shuke-message.h"

#include <string.h>

typedef struct {
  const char         *text;
  ShukeTemplateFault  fault;
  const char         *kept;    /* as it is written back; NULL = refused */
} ParseCase;

static const ParseCase parse_cases[] = {
  { "", SHUKE_TEMPLATE_FINE, "" },
  { "新款到了", SHUKE_TEMPLATE_FINE, "新款到了" },
  { "{name}，到货了", SHUKE_TEMPLATE_FINE, "{name}，到货了" },
  { "{ Name }hi", SHUKE_TEMPLATE_FINE, "{name}hi" },
  { "{称呼|姐姐}，{稱呼}", SHUKE_TEMPLATE_FINE, "{address form|姐姐}，{address form}" },
  { "{孩子|}{尺码}{款式}{颜色}{价格}{店名}{上次买的}", SHUKE_TEMPLATE_FINE, "{child|}{size}{item}{colour}{price}{shop}{last}" },
  { "{color|blue}", SHUKE_TEMPLATE_FINE, "{colour|blue}" },
  { "{address form|a|b}", SHUKE_TEMPLATE_FINE, "{address form|a|b}" },
  { "line\nbreak", SHUKE_TEMPLATE_FINE, "line\nbreak" },
  { "{colr}", SHUKE_TEMPLATE_UNKNOWN, NULL },
  { "{}", SHUKE_TEMPLATE_UNKNOWN, NULL },
  { "{|x}", SHUKE_TEMPLATE_UNKNOWN, NULL },
  { "{name", SHUKE_TEMPLATE_OPEN, NULL },
  { "{na{me}", SHUKE_TEMPLATE_OPEN, NULL },
  { "name}", SHUKE_TEMPLATE_CLOSE, NULL },
  { "a\tb", SHUKE_TEMPLATE_NOT_TEXT, NULL },
  { "\xff\xfe", SHUKE_TEMPLATE_NOT_TEXT, NULL },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      ShukeTemplateProblem problem;
      g_autoptr (ShukeTemplate) template = shuke_template_parse (parse_cases[i].text, -1, &problem);
      g_autofree char *shown = g_utf8_make_valid (parse_cases[i].text, -1);

      g_test_message ("%s", shown);
      g_assert_cmpint (problem.fault, ==, parse_cases[i].fault);
      g_assert_cmpint (template == NULL, ==, parse_cases[i].kept == NULL);
      if (template != NULL)
        {
          g_autofree char *kept = shuke_template_to_text (template);

          g_assert_cmpstr (kept, ==, parse_cases[i].kept);
        }
    }
}

static void
test_unknown_word (void)
{
  ShukeTemplateProblem problem;

  g_assert_null (shuke_template_parse ("好 {颜色儿|x}", -1, &problem));
  g_assert_cmpstr (problem.word, ==, "颜色儿");
  g_assert_cmpuint (problem.offset, ==, strlen ("好 "));
}

typedef struct {
  const char *template;
  const char *name, *form, *child, *colour;
  const char *text;      /* NULL = blocked */
  int         missing;
} FillCase;

static const FillCase fill_cases[] = {
  { "{address form}，到了", "王芳", "芳姐", NULL, NULL, "芳姐，到了", -1 },
  { "{address form|姐姐}，到了", "王芳", NULL, NULL, NULL, "姐姐，到了", -1 },
  { "{address form}，到了", "王芳", NULL, NULL, NULL, NULL, SHUKE_PLACEHOLDER_ADDRESS_FORM },
  { "{name}{child|}", "王芳", NULL, NULL, NULL, "王芳", -1 },
  { "{name} {colour}", "Ann", NULL, NULL, "  ", NULL, SHUKE_PLACEHOLDER_COLOUR },
  { "{name} {colour|new colours}", "Ann", NULL, NULL, "  ", "Ann new colours", -1 },
  { "{name|{}", "Ann", NULL, NULL, NULL, NULL, -2 },
  /* What she is called may hold braces; it is never read again. */
  { "{name}", "{child}", NULL, NULL, NULL, "{child}", -1 },
};

static void
test_fill (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fill_cases); i++)
    {
      const FillCase *c = &fill_cases[i];
      g_autoptr (ShukeTemplate) template = shuke_template_parse (c->template, -1, NULL);
      const char *values[SHUKE_N_PLACEHOLDERS] = {
        [SHUKE_PLACEHOLDER_NAME] = c->name, [SHUKE_PLACEHOLDER_ADDRESS_FORM] = c->form,
        [SHUKE_PLACEHOLDER_CHILD] = c->child, [SHUKE_PLACEHOLDER_COLOUR] = c->colour,
      };
      g_autofree char *text = NULL;
      int missing = -2;

      if (template != NULL)
        text = shuke_template_fill (template, values, &missing);
      g_assert_cmpstr (text, ==, c->text);
      g_assert_cmpint (missing, ==, c->missing);
    }
}

static void
test_join (void)
{
  static const struct {
    const char *names[5];
    gboolean    chinese;
    const char *text;
  } cases[] = {
    { { NULL }, TRUE, NULL },
    { { "小雨", NULL }, TRUE, "小雨" },
    { { "小雨", "小晴", NULL }, TRUE, "小雨和小晴" },
    { { "小雨", "小晴", "小贝", NULL }, TRUE, "小雨、小晴和小贝" },
    { { "130", "130", "140", NULL }, TRUE, "130和140" },
    { { "Ann", "Bo", NULL }, FALSE, "Ann and Bo" },
    { { "Ann", " ", "Bo", "Cy", NULL }, FALSE, "Ann, Bo and Cy" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *text = NULL;

      for (int j = 0; cases[i].names[j] != NULL; j++)
        g_ptr_array_add (names, (gpointer) cases[i].names[j]);
      text = shuke_message_join (names, cases[i].chinese);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static char *
repeat (const char *unit,
        int         times)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

/* The name decides whether a filled text still fits into one part. */
static void
test_parts_after_filling (void)
{
  static const struct {
    const char  *unit;
    int          times;
    const char  *name;
    ShukeRegion  region;
    int          characters, parts;
  } cases[] = {
    { "好", 68, "王芳", SHUKE_REGION_CN, 70, 1 },
    { "好", 68, "欧阳兰", SHUKE_REGION_CN, 71, 2 },
    { "a", 68, "Ann", SHUKE_REGION_CN, 71, 2 },       /* mainland operators bill Latin texts alike */
    { "a", 157, "Ann", SHUKE_REGION_OTHER, 160, 1 },
    { "a", 158, "Ann", SHUKE_REGION_OTHER, 161, 2 },
    { "a", 68, "芳", SHUKE_REGION_OTHER, 69, 1 },
    { "a", 68, "👗芳", SHUKE_REGION_OTHER, 70, 2 },   /* one character, two units */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = repeat (cases[i].unit, cases[i].times);
      g_autofree char *template_text = g_strconcat ("{name}", body, NULL);
      g_autoptr (ShukeTemplate) template = shuke_template_parse (template_text, -1, NULL);
      const char *values[SHUKE_N_PLACEHOLDERS] = { [SHUKE_PLACEHOLDER_NAME] = cases[i].name };
      g_autofree char *text = shuke_template_fill (template, values, NULL);
      ShukeSmsCount count = shuke_sms_count (text, cases[i].region);

      g_assert_cmpint (count.characters, ==, cases[i].characters);
      g_assert_cmpint (count.parts, ==, cases[i].parts);
    }
}

static void
test_cost (void)
{
  g_assert_cmpint (shuke_message_cost (40, 5000), ==, 200);
  g_assert_cmpint (shuke_message_cost (1, 4500), ==, 5);
  g_assert_cmpint (shuke_message_cost (3, 4500), ==, 14);
  g_assert_cmpint (shuke_message_cost (0, 4500), ==, 0);
  g_assert_cmpint (shuke_message_cost (1000000, 4500), ==, 4500000);
}

typedef struct {
  const char  *text;
  ShukeRegion  region;
  const char  *signature;
  int          minute;
  guint        lint;
} LintCase;

static const LintCase lint_cases[] = {
  { "【禾木衣坊】雪莹姐，新到的牛仔裤，拒收请回复 R", SHUKE_REGION_CN, "禾木衣坊", 600, 0 },
  { "【禾木衣坊】雪莹姐，拒收请回复R", SHUKE_REGION_CN, "【禾木衣坊】", 600, 0 },
  { "雪莹姐，到货了。回T退订【禾木衣坊】", SHUKE_REGION_CN, "禾木衣坊", 600, 0 },
  { "雪莹姐，到货了", SHUKE_REGION_CN, "禾木衣坊", 600, SHUKE_LINT_SIGNATURE | SHUKE_LINT_OPT_OUT },
  { "【别家】雪莹姐，拒收请回复R", SHUKE_REGION_CN, "禾木衣坊", 600, SHUKE_LINT_SIGNATURE },
  { "【禾】雪莹姐，拒收请回复R", SHUKE_REGION_CN, NULL, 600, SHUKE_LINT_SIGNATURE_LENGTH },
  { "【禾木衣坊】看【新款】，拒收请回复R", SHUKE_REGION_CN, NULL, 600, SHUKE_LINT_BRACKETS },
  { "【禾木衣坊】只要¥269，拒收请回复R", SHUKE_REGION_CN, NULL, 600, SHUKE_LINT_CHARACTERS },
  { "【禾木衣坊】到货👗，拒收请回复R", SHUKE_REGION_CN, NULL, 600, SHUKE_LINT_CHARACTERS },
  { "【禾木衣坊】早，拒收请回复R", SHUKE_REGION_CN, NULL, 479, SHUKE_LINT_HOUR },
  { "【禾木衣坊】早，拒收请回复R", SHUKE_REGION_CN, NULL, 480, 0 },
  { "【禾木衣坊】晚，拒收请回复R", SHUKE_REGION_CN, NULL, 1319, 0 },
  { "【禾木衣坊】晚，拒收请回复R", SHUKE_REGION_CN, NULL, 1320, SHUKE_LINT_HOUR },
  { "Ann, the jeans are in. Willow. Reply STOP to end", SHUKE_REGION_OTHER, "Willow", 600, 0 },
  { "Ann, the jeans are in.", SHUKE_REGION_OTHER, "Willow", 600, SHUKE_LINT_SIGNATURE | SHUKE_LINT_OPT_OUT },
};

static void
test_lint (void)
{
  g_autofree char *body = repeat ("好", 492);
  g_autofree char *long_text = g_strconcat ("【禾木】", body, "拒收R", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lint_cases); i++)
    {
      ShukeLintShop shop = { lint_cases[i].region, lint_cases[i].signature, NULL };

      g_test_message ("%s", lint_cases[i].text);
      g_assert_cmphex (shuke_message_lint (lint_cases[i].text, &shop, lint_cases[i].minute, NULL), ==, lint_cases[i].lint);
    }
  {
    ShukeLintShop shop = { SHUKE_REGION_CN, NULL, "拒收R" };
    gunichar character;

    g_assert_cmphex (shuke_message_lint (long_text, &shop, 600, &character), ==, 0 | (g_utf8_strlen (long_text, -1) > 500 ? SHUKE_LINT_LENGTH : 0));
    g_assert_cmphex (shuke_message_lint ("【禾木】★拒收R", &shop, 600, &character), ==, SHUKE_LINT_CHARACTERS);
    g_assert_cmphex (character, ==, 0x2605);
  }
}

static void
test_personal (void)
{
  static const struct {
    const char *text;
    const char *opt_out;
    const char *personal;
  } cases[] = {
    { "雪莹姐，新到的牛仔裤有您穿的 130。给您留一件？拒收请回复R", "拒收请回复R", "雪莹姐，新到的牛仔裤有您穿的 130。给您留一件？" },
    { "雪莹姐，到货了，拒收请回复R", "拒收请回复R", "雪莹姐，到货了" },
    { "雪莹姐，到货了 拒收请回复R", "拒收请回复R", "雪莹姐，到货了" },
    { "雪莹姐，到货了。拒收请回复 R。", "拒收请回复R", "雪莹姐，到货了。" },
    { "【禾木衣坊】雪莹姐，到货了。回T退订", NULL, "【禾木衣坊】雪莹姐，到货了。" },
    { "雪莹姐，到货了。回T退订【禾木衣坊】", NULL, "雪莹姐，到货了。【禾木衣坊】" },
    { "Ann, the jeans are in. Reply STOP to end", "Reply STOP to end", "Ann, the jeans are in." },
    { "雪莹姐，到货了", "拒收请回复R", "雪莹姐，到货了" },
    { "雪莹姐，说拒收的那件退订了，别的到了", "拒收请回复R", "雪莹姐，说拒收的那件退订了，别的到了" },
    { "拒收请回复R", "拒收请回复R", "拒收请回复R" },
    { "", NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *personal = shuke_message_dup_personal (cases[i].text, cases[i].opt_out);

      g_assert_cmpstr (personal, ==, cases[i].personal);
    }
}

static void
test_template_lint (void)
{
  static const struct {
    const char *text;
    guint       lint;
  } cases[] = {
    { "{name}，到了", 0 },
    { "{child|宝贝}，到了", 0 },
    { "新货到了", SHUKE_LINT_NO_NAME },
    { "{size}{colour}", SHUKE_LINT_NO_NAME | SHUKE_LINT_TOUCHING },
    { "{name} {colour}", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeTemplate) template = shuke_template_parse (cases[i].text, -1, NULL);

      g_assert_cmphex (shuke_template_lint (template), ==, cases[i].lint);
    }
}

/* Anything at all: it is refused, or written back and read to the same, and filling never fails for want of a value. */
static void
test_any_bytes (void)
{
  static const char *const bits[] = {
    "{", "}", "|", "{name}", "{孩子|", "{size|M}", "color", "【", "好", "\n", "\t", "\xe5", "\xa5\xbd", "👗", " ", "{{", "}}", "{}", "\0",
  };
  GRand *random = g_rand_new_with_seed (20260917);
  const char *values[SHUKE_N_PLACEHOLDERS];
  int read = 0;

  for (int i = 0; i < SHUKE_N_PLACEHOLDERS; i++)
    values[i] = "x";
  for (int round = 0; round < 20000; round++)
    {
      g_autoptr (GString) bytes = g_string_new (NULL);
      g_autoptr (ShukeTemplate) template = NULL;
      ShukeTemplateProblem problem;
      int n = g_rand_int_range (random, 0, 12);

      for (int i = 0; i < n; i++)
        if (g_rand_int_range (random, 0, 4) == 0)
          g_string_append_c (bytes, (char) g_rand_int_range (random, 0, 256));
        else
          g_string_append (bytes, bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))]);
      template = shuke_template_parse (bytes->str, (gssize) bytes->len, &problem);
      g_assert_cmpint (template == NULL, ==, problem.fault != SHUKE_TEMPLATE_FINE);
      g_assert_true (g_utf8_validate (problem.word, -1, NULL));
      g_assert_cmpuint (problem.offset, <=, bytes->len);
      if (template != NULL)
        {
          g_autofree char *once = shuke_template_to_text (template);
          g_autoptr (ShukeTemplate) again = shuke_template_parse (once, -1, NULL);
          g_autofree char *twice = NULL;
          g_autofree char *text = shuke_template_fill (template, values, NULL);

          g_assert_nonnull (again);
          twice = shuke_template_to_text (again);
          g_assert_cmpstr (once, ==, twice);
          g_assert_nonnull (text);
          read += 1;
        }
    }
  g_assert_cmpint (read, >, 1000);
  g_rand_free (random);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/parse", test_parse);
  g_test_add_func ("/message/unknown-word", test_unknown_word);
  g_test_add_func ("/message/fill", test_fill);
  g_test_add_func ("/message/join", test_join);
  g_test_add_func ("/message/parts-after-filling", test_parts_after_filling);
  g_test_add_func ("/message/cost", test_cost);
  g_test_add_func ("/message/lint", test_lint);
  g_test_add_func ("/message/personal", test_personal);
  g_test_add_func ("/message/template-lint", test_template_lint);
  g_test_add_func ("/message/any-bytes", test_any_bytes);
  return g_test_run ();
}
