/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are written in the cases as "a|b~c": cells parted by |, rows by ~. */

#include <string.h>

#include "shuke-csv.h"
#include "shuke-error.h"

static ShukeCsvReader *
open_text (const char *text,
           gssize      length,
           char        separator)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  ShukeSource *source = shuke_source_new_bytes (bytes, NULL, &error);
  ShukeCsvReader *reader;

  g_assert_no_error (error);
  reader = shuke_csv_reader_new (source, separator, &error);
  g_assert_no_error (error);
  return reader;
}

static char *
all_rows (ShukeCsvReader  *reader,
          GError         **error)
{
  GString *all = g_string_new (NULL);
  GError *local = NULL;
  ShukeCell *cells;
  guint n_cells;

  while (shuke_csv_reader_next (reader, &cells, &n_cells, &local))
    {
      if (all->len > 0)
        g_string_append_c (all, '~');
      for (guint i = 0; i < n_cells; i++)
        {
          if (i > 0)
            g_string_append_c (all, '|');
          g_assert_cmpuint (strlen (cells[i].text), ==, cells[i].length);
          g_string_append (all, cells[i].text);
        }
    }
  if (local != NULL)
    g_propagate_error (error, local);
  return g_string_free (all, FALSE);
}

static void
test_rows (void)
{
  static const struct {
    const char *text;
    const char *rows;
  } cases[] = {
    { "", "" },
    { "\n\r\n\n", "" },
    { "a,b\nc,d\n", "a|b~c|d" },
    { "a,b\r\nc,d", "a|b~c|d" },
    { "a,b\rc,d\r", "a|b~c|d" },
    { "a,b\n\nc,d\n\n", "a|b~c|d" },
    { "a,,\n,,\n", "a||~||" },
    { "a,b\n1,\"\"\n", "a|b~1|" },
    { "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", "a|b~x, y|say \"hi\"" },
    { "a,b\n\"first\nsecond\",\"1\r\n2\"\r\n", "a|b~first\nsecond|1\r\n2" },
    { "a,b\n\"\"\"\",\"\"\"\"\"\"\n", "a|b~\"|\"\"" },
    /* Quotes where the standard knows none. */
    { "a,b\n5\" x,6\"\n", "a|b~5\" x|6\"" },
    { "a,b\n\"小王\"妈妈,\"x\" \n", "a|b~小王妈妈|x " },
    { "a,b\n\"x\"\"y\"z\"w,2\n", "a|b~x\"yz\"w|2" },
    { "a,b\n\"open,2\n3,4\n", "a|b~open|2~3|4" },
    { "a,b\n1,\"open\n3,4", "a|b~1|open~3|4" },
    { "a,b\n\"", "a|b~" },
    { "a,b\n\"a,\"\"", "a|b~a|" },
    /* Closed lines below, at the end of a row: each line is one. */
    { "a,b,c\n\"x,1,y\nz,2,w\nq,3,v\"\nr,4,u\n", "a|b|c~x|1|y~z|2|w~q|3|v\"~r|4|u" },
    /* An address of several lines with commas is none. */
    { "a,b,c\n1,\"x, y\nz, w\"\n", "a|b|c~1|x, y\nz, w" },
    { "a,b,c\n1,\"x, y, o\nz, w, v\",2\n", "a|b|c~1|x, y, o\nz, w, v|2" },
    /* Closed by the quote that opens a cell of the next line; each line is a row. */
    { "a,b,c\n\"x,1,y\nz,2,\"w\"v\"\nq,3,\n", "a|b|c~x|1|y~z|2|wv\"~q|3|" },
    { "a,b\n1,\"x\r\n2,\"y\"\r\n", "a|b~1|x~2|y" },
    /* Two lines of one cell: no line alone is as wide as the row before. */
    { "a,b,c\n1,\"x\ny\"z,2\n", "a|b|c~1|x\nyz|2" },
    /* The hint of Excel. */
    { "sep=;\r\na,b;c\r\n", "a,b|c" },
    { "sep=,\na;b,c;d\n", "a;b|c;d" },
    /* Marks that say "text". */
    { "p,q\n'+8613000000001,'=1+1\n", "p|q~+8613000000001|=1+1" },
    { "p,q\n'13000000001,'0001\n", "p|q~13000000001|0001" },
    { "p,q\n=\"0001\",\"=\"\"0002\"\"\"\n", "p|q~0001|0002" },
    { "p,q\n'tis,''=1\n", "p|q~'tis|'=1" },
    { "p,q\n=\"a\"&\"b\",=\"\"\n", "p|q~=\"a\"&\"b\"|" },
    { "p,q\n',=\n", "p|q~'|=" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeCsvReader) reader = open_text (cases[i].text, -1, 0);
      g_autofree char *rows = all_rows (reader, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_separator (void)
{
  static const struct {
    const char *text;
    char        separator;
  } cases[] = {
    { "", ',' },
    { "just one column\nof words\n", ',' },
    { "a,b\n1,2\n", ',' },
    { "a;b;c\n1,5;2,5;3\n2;3;4\n", ';' },
    { "姓名\t电话\n王,小\t130\n", '\t' },
    { "a|b\n1|2\n", '|' },
    { "a,b,c\n1,\"x;y;z\",2\n3,\"p;q;r\",4\n", ',' },
    { "a\tb\n1,2\t3,4\n5,6\t7,8\n", '\t' },
    { "会员导出\nname,phone,note\nx,1,p;q\ny,2,r\nz,3,s\n", ',' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCsvReader) reader = open_text (cases[i].text, -1, 0);

      g_assert_cmpint (shuke_csv_reader_get_separator (reader), ==, cases[i].separator);
    }
}

/* Rows of which it has to be said that a quote may have been meant otherwise. */
static void
test_odd (void)
{
  g_autoptr (ShukeCsvReader) reader = open_text ("a,b\n\"1\",\"x\ny\"\n\"2,x\n3,\"y\"\n\"4\"x,y\n\"5\" ,y\n6,\"y", -1, 0);
  static const gboolean odd[] = { FALSE, FALSE, TRUE, FALSE, TRUE, FALSE, TRUE };
  ShukeCell *cells;
  guint n_cells;

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_assert_true (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
      g_assert_cmpint (shuke_csv_reader_is_odd (reader), ==, odd[i]);
    }
  g_assert_false (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
}

static void
test_row_numbers (void)
{
  g_autoptr (ShukeCsvReader) reader = open_text ("sep=,\na,b\n\n\"x\ny\",2\n,\n", -1, 0);
  static const guint rows[] = { 2, 4, 5 };
  ShukeCell *cells;
  guint n_cells;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
      g_assert_cmpuint (shuke_csv_reader_get_row (reader), ==, rows[i]);
    }
  g_assert_false (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
}

static GString *
repeat (const char *piece,
        gsize       times)
{
  GString *text = g_string_new ("a,b\n");

  for (gsize i = 0; i < times; i++)
    g_string_append (text, piece);
  return text;
}

static void
test_limits (void)
{
  const struct {
    const char *piece;
    gsize       times;
    const char *where;         /* NULL: fine */
  } cases[] = {
    { "x", 1024 * 1024, NULL },
    { "x", 1024 * 1024 + 1, "row 2: " },
    { "x", 10 * 1024 * 1024, "row 2: " },
    { ",", 511, NULL },
    { ",", 512, "row 2: " },
    { ",", 1000000, "row 2: " },
    { "1,2\n", 300000, NULL },
  };
  g_autofree char *quoted = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = repeat (cases[i].piece, cases[i].times);
      g_autoptr (ShukeCsvReader) reader = open_text (text->str, text->len, ',');
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = all_rows (reader, &error);

      if (cases[i].where == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
      g_assert_true (g_str_has_prefix (error->message, cases[i].where));
    }

  /* Within quotes, and a row that is too long although its cells are not. */
  {
    g_autoptr (GString) text = repeat ("x", 2 * 1024 * 1024);
    g_autoptr (ShukeCsvReader) reader = NULL;
    g_autoptr (GError) error = NULL;

    text->str[4] = '"';
    text->str[text->len - 1] = '"';
    reader = open_text (text->str, text->len, ',');
    g_free (all_rows (reader, &error));
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
  }
  {
    g_autoptr (GString) text = repeat ("x", 20 * 1024 * 1024);
    g_autoptr (ShukeCsvReader) reader = NULL;
    g_autoptr (GError) error = NULL;

    for (gsize i = 4; i < text->len; i += 500000)
      text->str[i] = ',';
    reader = open_text (text->str, text->len, ',');
    g_free (all_rows (reader, &error));
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
    g_assert_cmpstr (error->message, ==, "row 2: over 8 MiB");
  }
  /* One stray quote at the head of a long list costs that row, not the list. */
  {
    g_autoptr (GString) text = repeat ("1,2\n", 600000);
    g_autoptr (ShukeCsvReader) reader = NULL;
    g_autoptr (GError) error = NULL;

    text->str[4] = '"';
    reader = open_text (text->str, text->len, ',');
    g_free (all_rows (reader, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (shuke_csv_reader_get_row (reader), ==, 600001);
  }
}

/* Rows and cells of every length across the borders of the pieces that are read. */
static void
test_pieces (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ShukeCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  ShukeCell *cells;
  guint n_cells;
  guint n = 0;

  for (guint i = 0; text->len < 1500000; i++)
    {
      g_string_append_printf (text, "%u,\"", i);
      for (guint k = 0; k < i % 611; k++)
        g_string_append (text, k % 7 == 0 ? "\"\"" : k % 11 == 0 ? "\r\n" : "王");
      g_string_append (text, i % 3 == 0 ? "\"\r\n" : i % 3 == 1 ? "\"\n" : "\"\r");
    }
  reader = open_text (text->str, text->len, 0);
  while (shuke_csv_reader_next (reader, &cells, &n_cells, &error))
    {
      gsize length = 0;

      g_assert_cmpuint (n_cells, ==, 2);
      g_assert_cmpuint (g_ascii_strtoull (cells[0].text, NULL, 10), ==, n);
      for (guint k = 0; k < n % 611; k++)
        length += k % 7 == 0 ? 1 : k % 11 == 0 ? 2 : 3;
      g_assert_cmpuint (cells[1].length, ==, length);
      n++;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 1000);
}

static void
test_write (void)
{
  static const struct {
    const char *text;
    const char *plain;
    const char *as_number;
  } cases[] = {
    { NULL, "", "" },
    { "", "", "" },
    { "王小红", "王小红", "王小红" },
    { "13000000001", "13000000001", "'13000000001" },
    { "+8613000000001", "'+8613000000001", "'+8613000000001" },
    { "=1+1", "'=1+1", "'=1+1" },
    { "-5", "'-5", "'-5" },
    { "@home", "'@home", "'@home" },
    { "\tx", "\"'\tx\"", "\"'\tx\"" },
    { "\rx", "\"'\rx\"", "\"'\rx\"" },
    { "  =1", "\"'  =1\"", "\"'  =1\"" },
    { "\u00A0=1", "'\u00A0=1", "'\u00A0=1" },
    { "＝1", "'＝1", "'＝1" },
    { "＋8", "'＋8", "'＋8" },
    { "－", "'－", "'－" },
    { "＠", "'＠", "'＠" },
    { "'=1", "''=1", "''=1" },
    { "'0001", "''0001", "''0001" },
    { "'tis", "'tis", "'tis" },
    { "a,b", "\"a,b\"", "\"a,b\"" },
    { "a;b", "\"a;b\"", "\"a;b\"" },
    { "say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\"" },
    { "1\n2", "\"1\n2\"", "\"1\n2\"" },
    { " x ", "\" x \"", "\" x \"" },
    { "sep=", "\"sep=\"", "\"sep=\"" },
    { "=\"0001\"", "\"'=\"\"0001\"\"\"", "\"'=\"\"0001\"\"\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = g_strdup_printf ("\xEF\xBB\xBFx,%s,%s\r\n", cases[i].plain, cases[i].as_number);
      g_autoptr (ShukeCsvReader) reader = NULL;
      ShukeCell *cells;
      guint n_cells;
      const char *text = cases[i].text != NULL ? cases[i].text : "";
      gsize length;

      shuke_csv_writer_add (writer, "x");
      shuke_csv_writer_add (writer, cases[i].text);
      shuke_csv_writer_add_number_text (writer, cases[i].text);
      shuke_csv_writer_end_row (writer);
      bytes = shuke_csv_writer_take_bytes (writer);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));

      reader = open_text (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes), ',');
      g_assert_true (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
      g_assert_cmpuint (n_cells, ==, 3);
      g_assert_cmpstr (cells[1].text, ==, text);
      g_assert_cmpstr (cells[2].text, ==, text);
    }
}

/* Whatever is written comes back, whatever it holds. */
static void
test_round_trip (void)
{
  static const char *const pieces[] = {
    "'", "\"", ",", ";", "\t", "\r", "\n", "=", "+", "-", "@", "＝", " ", "1", "13000000001", "王", "x", "|", "\u3000",
  };

  for (int run = 0; run < 3000; run++)
    {
      g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ShukeCsvReader) reader = NULL;
      ShukeCell *cells;
      guint n_cells;
      gsize length;

      for (int i = 0; i < 4; i++)
        {
          GString *text = g_string_new (i == 0 ? "k" : NULL);
          int n = g_test_rand_int_range (0, 6);

          for (int k = 0; k < n; k++)
            g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_bit ())
            shuke_csv_writer_add (writer, text->str);
          else
            shuke_csv_writer_add_number_text (writer, text->str);
          g_ptr_array_add (texts, g_string_free (text, FALSE));
        }
      shuke_csv_writer_end_row (writer);
      bytes = shuke_csv_writer_take_bytes (writer);
      reader = open_text (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes), ',');
      g_assert_true (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
      g_assert_cmpuint (n_cells, ==, 4);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpstr (cells[i].text, ==, g_ptr_array_index (texts, i));
      g_assert_false (shuke_csv_reader_next (reader, &cells, &n_cells, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/separator", test_separator);
  g_test_add_func ("/csv/odd", test_odd);
  g_test_add_func ("/csv/row-numbers", test_row_numbers);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/pieces", test_pieces);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  return g_test_run ();
}
