/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks as Excel, WPS and others write them, down to the bytes that are no workbook: what a cell shows, and what is refused. */

#include "shuke-xlsx.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pack-workbook.h"
#include "shuke-error.h"
#include "shuke-import-file.h"
#include "shuke-package.h"
#include "shuke-xlsx-format.h"
#include "shuke-xlsx-writer.h"

#define TEXT(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

static void
test_formats (void)
{
  static const struct { const char *code; ShukeXlsxShape shape; } rows[] = {
    { "General", SHUKE_XLSX_NUMBER }, { "0", SHUKE_XLSX_NUMBER }, { "0_ ", SHUKE_XLSX_NUMBER }, { "@", SHUKE_XLSX_NUMBER },
    { "#,##0.00;[Red]\\-#,##0.00", SHUKE_XLSX_NUMBER }, { "0.00E+00", SHUKE_XLSX_NUMBER }, { "\"¥\"#,##0.00", SHUKE_XLSX_NUMBER },
    { "[$¥-804]#,##0.00", SHUKE_XLSX_NUMBER }, { "General\"年\"", SHUKE_XLSX_NUMBER }, { "0\"d\"", SHUKE_XLSX_NUMBER },
    { "_(* #,##0_);_(* \\(#,##0\\);_(@_)", SHUKE_XLSX_NUMBER }, { "0%", SHUKE_XLSX_PERCENT }, { "0.00%", SHUKE_XLSX_PERCENT },
    { "00000000", SHUKE_XLSX_PADDED }, { "yyyy\\-mm\\-dd", SHUKE_XLSX_DATE }, { "yyyy/m/d;@", SHUKE_XLSX_DATE },
    { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", SHUKE_XLSX_DATE }, { "yyyy\"年\"m\"月\"d\"日\";@", SHUKE_XLSX_DATE },
    { "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", SHUKE_XLSX_DATE }, { "[$-404]e/m/d", SHUKE_XLSX_DATE }, { "YYYY-MM-DD", SHUKE_XLSX_DATE },
    { "yyyy年m月d日", SHUKE_XLSX_DATE }, { "m\"月\"d\"日\";@", SHUKE_XLSX_MONTH_DAY }, { "mm-dd", SHUKE_XLSX_MONTH_DAY },
    { "[$-804]aaaa;@", SHUKE_XLSX_DATE }, { "yyyy\"年\"m\"月\"", SHUKE_XLSX_YEAR_MONTH }, { "mmm\\-yy", SHUKE_XLSX_YEAR_MONTH },
    { "yyyy", SHUKE_XLSX_YEAR }, { "yyyy/m/d h:mm", SHUKE_XLSX_DATE_TIME }, { "yyyy/m/d\\ h:mm\\ AM/PM", SHUKE_XLSX_DATE_TIME },
    { "h:mm", SHUKE_XLSX_TIME }, { "[h]:mm:ss", SHUKE_XLSX_TIME }, { "mm:ss.0", SHUKE_XLSX_TIME }, { "上午/下午h\"时\"mm\"分\"", SHUKE_XLSX_TIME },
    { "\"unclosed", SHUKE_XLSX_NUMBER }, { "[unclosed", SHUKE_XLSX_NUMBER }, { "", SHUKE_XLSX_NUMBER }, { "\\", SHUKE_XLSX_NUMBER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].code);
      g_assert_cmpint (shuke_xlsx_format_read (rows[i].code).shape, ==, rows[i].shape);
    }
}

static void
test_numbers (void)
{
  static const struct { double value; ShukeXlsxShape shape; gboolean from_1904; const char *text; } rows[] = {
    { 13800138000, SHUKE_XLSX_NUMBER, FALSE, "13800138000" }, { 1.3800138e10, SHUKE_XLSX_NUMBER, FALSE, "13800138000" },
    { 862012345678901, SHUKE_XLSX_NUMBER, FALSE, "862012345678901" }, { 6222021234567890123.0, SHUKE_XLSX_NUMBER, FALSE, "6.22202123456789E+18" },
    { 0, SHUKE_XLSX_NUMBER, FALSE, "0" }, { -0.0, SHUKE_XLSX_NUMBER, FALSE, "0" }, { -12, SHUKE_XLSX_NUMBER, FALSE, "-12" },
    { 0.1 + 0.2, SHUKE_XLSX_NUMBER, FALSE, "0.3" }, { 199.9, SHUKE_XLSX_NUMBER, FALSE, "199.9" }, { 0.85, SHUKE_XLSX_PERCENT, FALSE, "85%" },
    { 33003, SHUKE_XLSX_DATE, FALSE, "1990-05-10" }, { 1, SHUKE_XLSX_DATE, FALSE, "1900-01-01" }, { 59, SHUKE_XLSX_DATE, FALSE, "1900-02-28" },
    { 61, SHUKE_XLSX_DATE, FALSE, "1900-03-01" }, { 0, SHUKE_XLSX_DATE, FALSE, "" }, { 0, SHUKE_XLSX_DATE, TRUE, "1904-01-01" },
    { 31541, SHUKE_XLSX_DATE, TRUE, "1990-05-10" }, { 19900503, SHUKE_XLSX_DATE, FALSE, "19900503" }, { -3, SHUKE_XLSX_DATE, FALSE, "-3" },
    { 46275.4458333333, SHUKE_XLSX_DATE_TIME, FALSE, "2026-09-10 10:42" }, { 46275, SHUKE_XLSX_DATE_TIME, FALSE, "2026-09-10" },
    { 46275.99999999, SHUKE_XLSX_DATE, FALSE, "2026-09-11" }, { 0.4375, SHUKE_XLSX_TIME, FALSE, "10:30" }, { 1.5, SHUKE_XLSX_TIME, FALSE, "36:00" },
    { 46275, SHUKE_XLSX_MONTH_DAY, FALSE, "9月10日" }, { 46275, SHUKE_XLSX_YEAR_MONTH, FALSE, "2026-09" }, { 46275, SHUKE_XLSX_YEAR, FALSE, "2026" },
    { 2958465, SHUKE_XLSX_DATE, FALSE, "9999-12-31" }, { 1e300, SHUKE_XLSX_DATE, FALSE, "1.00000000000000E+300" },
  };
  char text[SHUKE_XLSX_NUMBER_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      shuke_xlsx_format_number (rows[i].value, (ShukeXlsxFormat) { rows[i].shape, 0 }, rows[i].from_1904, text);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
  shuke_xlsx_format_number (1234, shuke_xlsx_format_read ("00000000"), FALSE, text);
  g_assert_cmpstr (text, ==, "00001234");
  shuke_xlsx_format_number (1234567890, shuke_xlsx_format_read ("000"), FALSE, text);
  g_assert_cmpstr (text, ==, "1234567890");
}

/* "3: a|b|c" a line. */
static char *
read_all (ShukeXlsx *book)
{
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);
  ShukeCell *cells;
  guint n;

  while (shuke_xlsx_next (book, &cells, &n, &error))
    {
      g_string_append_printf (text, "%u: ", shuke_xlsx_get_row (book));
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (strlen (cells[i].text), ==, cells[i].length);
          g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cells[i].text);
        }
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
check_rows (GBytes     *bytes,
            const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeXlsx) book = shuke_xlsx_new_bytes (bytes, &error);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  text = read_all (book);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (shuke_xlsx_rewind (book, &error));
  again = read_all (book);
  g_assert_cmpstr (again, ==, expected);
}

/* The way Excel writes: shared texts, references, styles, spans, a reading aid for a word, rich text, a formula with its result. */
static void
test_like_excel (void)
{
  static const PackedPart sheets[] = {
    { "Sheet1",
      "<row r=\"1\" spans=\"1:4\" x14ac:dyDescent=\"0.2\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\n"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" s=\"1\"><v>13800138000</v></c><c r=\"C3\" s=\"2\"><v>33003</v></c>"
      "<c r=\"D3\" t=\"str\"><f>A3&amp;\"!\"</f><v>许静!</v></c></row>"
      "<row r=\"4\"><c r=\"B4\"><v>1.3900001111E10</v></c><c r=\"C4\" t=\"b\"><v>1</v></c><c r=\"D4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
      "<row r=\"5\"><c r=\"A5\" s=\"3\"/><c r=\"B5\"><f>SUM(A1:A2)</f></c></row>"
      "<row r=\"6\"><c r=\"D6\" t=\"s\"><v>3</v></c></row>" },
    { NULL },
  };

  g_autoptr (GBytes) bytes = pack_workbook (sheets,
    "<si><t>姓名</t></si><si><t xml:space=\"preserve\"> 手机 </t></si>"
    "<si><r><rPr><b/></rPr><t>许</t></r><r><t>静</t></r><rPh sb=\"0\" eb=\"1\"><t>xǔ</t></rPh><phoneticPr fontId=\"1\"/></si>"
    "<si><t>一_x000A_二_x005F_x000D_ a&lt;b</t></si>",
    "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"0_ \"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"14\"/><xf numFmtId=\"0\"/></cellXfs>", NULL);

  check_rows (bytes, "1: 姓名| 手机 ||\n3: 许静|13800138000|1990-05-10|许静!\n4: |13900001111|TRUE|#DIV/0!\n5: |||\n6: |||一\n二_x000D_ a<b\n");
}

/* Without references, with a prefix before every name, with a mark at the beginning, texts in the cells, 1904, another place for the parts. */
static void
test_like_others (void)
{
  static const PackedPart parts[] = {
    { "_rels/.rels", "\xEF\xBB\xBF<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
                     "Target=\"/Book/main.xml\"/></Relationships>" },
    { "Book\\main.xml", "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:workbookPr date1904=\"true\"/><x:sheets>"
                        "<x:sheet name=\"图\" sheetId=\"1\" r:id=\"c\"/><x:sheet name=\"数据\" sheetId=\"2\" r:id=\"b\"/></x:sheets></x:workbook>" },
    { "book/_rels/main.xml.rels", "<Relationships><Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"../Data/one.xml\"/>"
                                  "<Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"chart.xml\"/>"
                                  "<Relationship Id=\"d\" Type=\"x/styles\" Target=\"looks.xml\"/>"
                                  "<Relationship Id=\"e\" Type=\"x/sharedStrings\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/></Relationships>" },
    { "book/looks.xml", "<x:styleSheet xmlns:x=\"m\"><x:numFmts><x:numFmt numFmtId=\"164\" formatCode=\"m&quot;月&quot;d&quot;日&quot;\"/></x:numFmts>"
                        "<x:cellXfs><x:xf/><x:xf numFmtId=\"164\"/></x:cellXfs></x:styleSheet>" },
    { "data/one.xml", "\xEF\xBB\xBF<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>生日</x:t></x:is></x:c>"
                      "<x:c t=\"inlineStr\"><x:is><x:r><x:t>手</x:t></x:r><x:r><x:t>机</x:t></x:r><x:rPh><x:t>shou</x:t></x:rPh></x:is></x:c></x:row>"
                      "<x:row><x:c s=\"1\"><x:v>44813</x:v></x:c><x:c t=\"d\"><x:v>2026-09-10T10:42:00.000</x:v></x:c>"
                      "<x:c t=\"d\"><x:v>2026-09-10T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = pack_parts (parts);
  g_autoptr (ShukeXlsx) book = shuke_xlsx_new_bytes (bytes, NULL);

  check_rows (bytes, "1: 生日|手机|\n2: 9月10日|2026-09-10 10:42|2026-09-10\n");
  g_assert_cmpuint (shuke_xlsx_get_n_sheets (book), ==, 1);
  g_assert_cmpstr (shuke_xlsx_get_sheet_name (book, 0), ==, "数据");
}

/* The way WPS writes: its own parts and namespaces beside the usual ones, a picture in a cell as a formula, texts that name another file.
 * What stands in another file is taken as it was last shown; nothing is opened for it. */
static void
test_like_wps (void)
{
  static const PackedPart parts[] = {
    { "_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                     "<Relationships xmlns=\"p\"><Relationship Id=\"rId3\" Type=\"x/custom-properties\" Target=\"docProps/custom.xml\"/>"
                     "<Relationship Id=\"rId1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
    { "docProps/custom.xml", "<Properties><property pid=\"2\" name=\"KSOProductBuildVer\"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>" },
    { "xl/workbook.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"m\" xmlns:r=\"r\"><fileVersion appName=\"xl\"/>"
                         "<bookViews><workbookView windowWidth=\"28800\" windowHeight=\"12300\"/></bookViews>"
                         "<sheets><sheet name=\"会员\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                         "<externalReferences><externalReference r:id=\"rId2\"/></externalReferences><calcPr calcId=\"144525\"/></workbook>" },
    { "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"p\"><Relationship Id=\"rId5\" Type=\"http://www.wps.cn/officeDocument/2020/cellImage\" Target=\"cellimages.xml\"/>"
                                    "<Relationship Id=\"rId4\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                                    "<Relationship Id=\"rId3\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                                    "<Relationship Id=\"rId2\" Type=\"x/externalLink\" Target=\"externalLinks/externalLink1.xml\"/>"
                                    "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
    { "xl/cellimages.xml", "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"><etc:cellImage/></etc:cellImages>" },
    { "xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"m\" xmlns:r=\"r\"><externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"旧\"/></sheetNames>"
                                            "</externalBook></externalLink>" },
    { "xl/externalLinks/_rels/externalLink1.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/externalLinkPath\" "
                                                       "Target=\"/nowhere/old.xlsx\" TargetMode=\"External\"/></Relationships>" },
    { "xl/sharedStrings.xml", "<sst xmlns=\"m\" count=\"4\" uniqueCount=\"4\"><si><t>姓名</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>"
                              "<si><t>手机号</t></si><si><t>照片</t></si><si><t xml:space=\"preserve\">13800138000 </t></si></sst>" },
    { "xl/styles.xml", "<styleSheet xmlns=\"m\"><numFmts count=\"1\"><numFmt numFmtId=\"43\" formatCode=\"_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ \"/></numFmts>"
                       "<cellXfs count=\"2\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>" },
    { "xl/worksheets/sheet1.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"m\" xmlns:mc=\"c\" xmlns:xr=\"x\" mc:Ignorable=\"xr\">"
      "<sheetPr/><dimension ref=\"A1:C4\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
      "<sheetFormatPr defaultColWidth=\"9\" defaultRowHeight=\"13.5\" outlineLevelRow=\"3\"/><cols><col min=\"1\" max=\"1\" width=\"12\" style=\"1\"/></cols>"
      "<sheetData><row r=\"1\" spans=\"1:3\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
      "<row r=\"2\" ht=\"60\" customHeight=\"1\"><c r=\"A2\" t=\"str\"><f>[1]旧!$A$2</f><v>许静</v></c><c r=\"B2\" s=\"1\" t=\"s\"><v>3</v></c>"
      "<c r=\"C2\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_0A\",1)</f><v>=DISPIMG(\"ID_0A\",1)</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>[1]旧!$A$3</f><v>王芳</v></c><c r=\"B3\"><f>[1]旧!$B$3</f><v>13900001111</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" t=\"e\"><f>[1]旧!$A$9</f><v>#REF!</v></c><c r=\"B4\"><f>[1]旧!$B$9</f></c></row></sheetData>"
      "<pageMargins left=\"0.75\" right=\"0.75\"/><extLst><ext uri=\"u\"><x:y xmlns:x=\"z\">nothing</x:y></ext></extLst></worksheet>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = pack_parts (parts);

  check_rows (bytes, "1: 姓名|手机号|照片\n2: 许静|13800138000 |\n3: 王芳|13900001111|\n4: #REF!||\n");
}

static void
test_sheets (void)
{
  static const PackedPart sheets[] = {
    { "说明", "<row><c t=\"inlineStr\"><is><t>请填第二页</t></is></c></row>" },
    { "会员", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>" },
    { "名单\" state=\"hidden", "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>" },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, NULL, NULL);
  g_autoptr (ShukeXlsx) book = shuke_xlsx_new_bytes (bytes, &error);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (shuke_xlsx_get_n_sheets (book), ==, 3);
  g_assert_cmpuint (shuke_xlsx_get_sheet (book), ==, 1);
  second = read_all (book);
  g_assert_cmpstr (second, ==, "1: 1|2\n2: 3|\n");
  g_assert_true (shuke_xlsx_shows_sheet (book, 1));
  g_assert_false (shuke_xlsx_shows_sheet (book, 2));
  g_assert_true (shuke_xlsx_set_sheet (book, 2, &error));
  third = read_all (book);
  g_assert_cmpstr (third, ==, "1: 1|2|3|4\n");
}

/* Many rows, so that they come in many pieces, with texts that lie far apart. */
static void
test_long (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) strings = g_string_new (NULL);
  PackedPart sheets[] = { { "S", NULL }, { NULL } };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ShukeXlsx) book = NULL;
  ShukeCell *cells;
  guint n;

  for (int i = 0; i < 5000; i++)
    {
      g_string_append_printf (strings, "<si><t>name %d</t></si>", i);
      g_string_append_printf (rows, "<row><c t=\"s\"><v>%d</v></c><c><v>%d.5</v></c><c t=\"inlineStr\"><is><t>own %d</t></is></c></row>", 4999 - i, i, i);
    }
  sheets[0].text = rows->str;
  bytes = pack_workbook (sheets, strings->str, NULL, NULL);
  book = shuke_xlsx_new_bytes (bytes, NULL);
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *name = g_strdup_printf ("name %d", 4999 - i);
      g_autofree char *number = g_strdup_printf ("%d.5", i);
      g_autofree char *own = g_strdup_printf ("own %d", i);

      g_assert_true (shuke_xlsx_next (book, &cells, &n, NULL));
      g_assert_cmpuint (n, ==, 3);
      g_assert_cmpstr (cells[0].text, ==, name);
      g_assert_cmpstr (cells[1].text, ==, number);
      g_assert_cmpstr (cells[2].text, ==, own);
    }
  g_assert_false (shuke_xlsx_next (book, &cells, &n, NULL));
}

/* How far a file gets: the error of opening it or of reading its rows. */
static void
check_refused (GBytes     *bytes,
               ShukeError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeXlsx) book = shuke_xlsx_new_bytes (bytes, &error);
  ShukeCell *cells;
  guint n;

  while (error == NULL && shuke_xlsx_next (book, &cells, &n, &error))
    continue;
  g_assert_error (error, SHUKE_ERROR, (int) code);
}

static void
check_sheet_refused (const char *rows,
                     const char *strings,
                     ShukeError  code)
{
  const PackedPart sheets[] = { { "S", rows }, { NULL } };
  g_autoptr (GBytes) bytes = pack_workbook (sheets, strings, NULL, NULL);

  check_refused (bytes, code);
}

static void
test_refused (void)
{
  static const PackedPart sheets[] = { { "S", "<row><c><v>1</v></c></row>" }, { NULL } };
  static const PackedPart ods[] = { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" }, { "content.xml", "<x/>" }, { NULL } };
  static const PackedPart word[] = { { "_rels/.rels", "<r><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></r>" }, { NULL } };
  static const PackedPart binary[] = { { "_rels/.rels", "<r><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></r>" }, { NULL } };
  static const PackedPart hollow[] = { { "_rels/.rels", "<r><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></r>" }, { NULL } };
  g_autoptr (GBytes) whole = pack_workbook (sheets, NULL, NULL, NULL);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) empty = g_bytes_new_static ("PK\x03\x04", 4);
  g_autoptr (GBytes) of_ods = pack_parts (ods);
  g_autoptr (GBytes) of_word = pack_parts (word);
  g_autoptr (GBytes) of_binary = pack_parts (binary);
  g_autoptr (GBytes) of_nothing = pack_parts (hollow);
  g_autoptr (GString) nested = g_string_new (NULL);

  check_refused (cut, SHUKE_ERROR_DAMAGED);
  check_refused (empty, SHUKE_ERROR_DAMAGED);
  check_refused (of_ods, SHUKE_ERROR_UNSUPPORTED);
  check_refused (of_word, SHUKE_ERROR_UNSUPPORTED);
  check_refused (of_binary, SHUKE_ERROR_UNSUPPORTED);
  check_refused (of_nothing, SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<row><c><v>1</c></row>", NULL, SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<row><c t=\"s\"><v>3</v></c></row>", "<si><t>a</t></si>", SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<row><c t=\"s\"><v>0</v></c></row>", NULL, SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<row><c t=\"s\"><v>x</v></c></row>", NULL, SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<row r=\"2000000\"><c><v>1</v></c></row>", NULL, SHUKE_ERROR_TOO_LARGE);
  check_sheet_refused ("<row><c r=\"XFD1\"><v>1</v></c></row>", NULL, SHUKE_ERROR_TOO_LARGE);
  check_sheet_refused ("<row><c><v>&boom;</v></c></row>", NULL, SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<?x \xe9y?><row spans=\"a\xe9 b\"><c><v>1</v></c></row>", NULL, SHUKE_ERROR_DAMAGED);
  check_sheet_refused ("<row><c t=\"str\"><v>a\xe9\xb9</v></c></row>", NULL, SHUKE_ERROR_DAMAGED);
  for (int i = 0; i < 300; i++)
    g_string_append (nested, "<a>");
  check_sheet_refused (nested->str, NULL, SHUKE_ERROR_DAMAGED);
}

/* The text of a member comes in pieces, whose ends are no ends of characters. */
static void
test_long_text (void)
{
  for (guint before = 0; before < 3; before++)
    {
      g_autoptr (GString) text = g_string_new (before == 0 ? "" : before == 1 ? "a" : "ab");
      g_autofree char *row = NULL;
      g_autofree char *shown = NULL;
      g_autoptr (GBytes) bytes = NULL;
      PackedPart sheets[] = { { "S", NULL }, { NULL } };

      for (guint i = 0; i < 5000; i++)
        g_string_append (text, "长");
      row = g_strdup_printf ("<row><c t=\"str\"><v>%s</v></c></row>", text->str);
      sheets[0].text = row;
      bytes = pack_workbook (sheets, NULL, NULL, NULL);
      shown = g_strdup_printf ("1: %s\n", text->str);
      check_rows (bytes, shown);
    }
}

/* What takes no room packed: a sheet of blanks without end, one cell without end, one long text said a thousand times in a row. */
static void
test_bombs (void)
{
  g_autofree char *blanks = g_strnfill (4 * 1024 * 1024, ' ');
  g_autofree char *cell = g_strdup_printf ("<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>", blanks);
  g_autofree char *tag = g_strdup_printf ("<row %s/>", blanks);
  g_autofree char *item = g_strdup_printf ("<si><t>%.*s</t></si>", 1000000, blanks);
  g_autoptr (GString) row = g_string_new ("<row>");

  for (int i = 0; i < 20; i++)
    g_string_append (row, "<c t=\"s\"><v>0</v></c>");
  g_string_append (row, "</row>");
  check_sheet_refused (cell, NULL, SHUKE_ERROR_TOO_LARGE);
  check_sheet_refused (tag, NULL, SHUKE_ERROR_TOO_LARGE);
  check_sheet_refused (row->str, item, SHUKE_ERROR_TOO_LARGE);
  /* One place of a row said again and again needs memory for each time, and no text. */
  g_string_assign (row, "<row>");
  for (int i = 0; i < 513; i++)
    g_string_append (row, "<c r=\"A1\" t=\"s\"><v>0</v></c>");
  g_string_append (row, "</row>");
  check_sheet_refused (row->str, "<si><t>a</t></si>", SHUKE_ERROR_TOO_LARGE);
  /* Cells that are only painted cost nothing, wherever they stand. */
  {
    static const PackedPart sheets[] = { { "S", "<row><c><v>1</v></c><c r=\"XFD1\" s=\"4\"/></row>" }, { NULL } };
    g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, NULL, NULL);

    check_rows (bytes, "1: 1\n");
  }
}

/* A small file that says one page again and again is refused before much of it is taken; one short text may stand in every row. */
static void
test_pages (void)
{
  static const struct { guint length, n_rows; gboolean refused; } cases[] = { { 90000, 500, TRUE }, { 4000, 10000, FALSE }, { 90000, 100, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int shared = 0; shared < 2; shared++)
      {
        g_autofree char *page = g_strnfill (cases[i].length, 'x');
        g_autofree char *item = g_strdup_printf ("<si><t>%s</t></si>", page);
        g_autoptr (GString) rows = g_string_new (NULL);
        PackedPart sheets[] = { { "S", NULL }, { NULL } };
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (ShukeXlsx) book = NULL;
        g_autoptr (GError) error = NULL;
        ShukeCell *cells;
        guint n, n_read = 0;

        for (guint k = 0; k < cases[i].n_rows; k++)
          if (shared)
            g_string_append (rows, "<row><c t=\"s\"><v>0</v></c></row>");
          else
            g_string_append_printf (rows, "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>", page);
        sheets[0].text = rows->str;
        bytes = pack_workbook (sheets, item, NULL, NULL);
        book = shuke_xlsx_new_bytes (bytes, NULL);
        while (shuke_xlsx_next (book, &cells, &n, &error))
          n_read++;
        if (!cases[i].refused)
          {
            g_assert_no_error (error);
            g_assert_cmpuint (n_read, ==, cases[i].n_rows);
            continue;
          }
        g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
        g_assert_cmpuint (n_read * cases[i].length, <=, 32 * 1024 * 1024);
      }
}

/* A day without a year: of a birthday it stays so, of a sale the year of the cell counts. */
static void
test_whole_days (void)
{
  static const PackedPart sheets[] = {
    { "S", "<row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>生日</t></is></c><c t=\"inlineStr\"><is><t>入会日期</t></is></c></row>"
           "<row><c t=\"inlineStr\"><is><t>许静</t></is></c><c s=\"1\"><v>46275</v></c><c s=\"1\"><v>45545</v></c></row>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, "<cellXfs><xf/><xf numFmtId=\"58\"/></cellXfs>", NULL);
  ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, shuke_day_new (2026, 11, 22) };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportFile) file = NULL;
  g_autofree char *path = NULL;
  ShukeImportCustomer row;
  ShukeImportReason reason;
  int fd = g_file_open_tmp ("shuke-XXXXXX.csv", &path, &error);

  g_assert_true (g_close (fd, &error));
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shuke_import_file_get_n_sheets (file), ==, 1);
  g_assert_true (shuke_import_file_next_customer (file, &row, &reason, &error));
  g_assert_cmpint (row.birth.year, ==, 0);
  g_assert_cmpint (row.birth.month, ==, 9);
  g_assert_cmpint (row.birth.day, ==, 10);
  g_assert_cmpint (row.created_day, ==, shuke_day_new (2024, 9, 10));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_lost_digits (void)
{
  static const PackedPart sheets[] = {
    { "S", "<row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>会员卡号</t></is></c></row>"
           "<row><c t=\"inlineStr\"><is><t>许静</t></is></c><c><v>6.2220212345678902E+18</v></c></row>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, NULL, NULL);
  ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, shuke_day_new (2026, 11, 22) };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportFile) file = NULL;
  g_autofree char *path = NULL;
  ShukeImportCustomer row;
  ShukeImportReason reason;
  int fd = g_file_open_tmp ("shuke-XXXXXX.xlsx", &path, &error);

  g_assert_true (g_close (fd, &error));
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_import_file_next_customer (file, &row, &reason, &error));
  g_assert_null (row.card_number);
  g_assert_cmpuint (shuke_import_file_get_n_issues (file), ==, 1);
  g_assert_cmpint (shuke_import_file_get_issue (file, 0)->reason, ==, SHUKE_IMPORT_REASON_LOST_DIGITS);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static ShukeImportFile *
open_packed (GBytes  *bytes,
             char   **path)
{
  ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, shuke_day_new (2026, 11, 22) };
  g_autoptr (GError) error = NULL;
  ShukeImportFile *file;
  int fd = g_file_open_tmp ("shuke-XXXXXX.xlsx", path, &error);

  g_assert_true (g_close (fd, &error));
  g_assert_true (g_file_set_contents (*path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  file = shuke_import_file_open (*path, NULL, &context, &error);
  g_assert_no_error (error);
  return file;
}

static ShukeImportFile *
open_workbook (const PackedPart  *sheets,
               char             **path)
{
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, NULL, NULL);

  return open_packed (bytes, path);
}

/* A formula that no spreadsheet has computed yet is told from an empty cell, and from one whose result is an empty text. */
static void
test_uncomputed (void)
{
  static const PackedPart sheets[] = {
    { "说明", "<row>" TEXT ("一") TEXT ("二") TEXT ("三") "</row>" },
    { "会员", "<row>" TEXT ("姓名") TEXT ("手机") TEXT ("生日") TEXT ("天气") "</row>"
              "<row>" TEXT ("许静") "<c><v>13800138001</v></c><c><f>DATE(1990,5,10)</f></c><c><f>ROW()</f></c></row>"
              "<row>" TEXT ("王芳") "<c><v>13900001111</v></c><c t=\"str\"><f>\"\"</f><v></v></c></row>"
              "<row><c><f>A1</f><v/></c><c s=\"0\"/><c><f t=\"shared\" si=\"0\"/><v>33003</v></c></row>"
              "<row><c r=\"D5\"><f>ROW()</f></c></row>" },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_workbook (sheets, &path);
  ShukeImportCustomer row;
  ShukeImportReason reason;

  /* Its cells count when the fullest sheet is looked for. */
  g_assert_cmpuint (shuke_import_file_get_sheet (file), ==, 1);
  /* Row 2: told of the column that is read, not of the one that is not. */
  g_assert_true (shuke_import_file_next_customer (file, &row, &reason, &error));
  g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_NONE);
  g_assert_false (shuke_date_is_set (row.birth));
  g_assert_cmpuint (shuke_import_file_get_n_issues (file), ==, 1);
  g_assert_cmpuint (shuke_import_file_get_issue (file, 0)->column, ==, 2);
  g_assert_cmpint (shuke_import_file_get_issue (file, 0)->reason, ==, SHUKE_IMPORT_REASON_UNCOMPUTED);
  g_assert_true (shuke_import_file_next_customer (file, &row, &reason, &error));
  g_assert_cmpstr (row.name, ==, "王芳");
  g_assert_cmpuint (shuke_import_file_get_n_issues (file), ==, 0);
  /* Row 4 would be somebody. */
  g_assert_true (shuke_import_file_next_customer (file, &row, &reason, &error));
  g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_UNCOMPUTED);
  g_assert_cmpuint (row.row, ==, 4);
  /* Row 5 says nothing of what is read. */
  g_assert_false (shuke_import_file_next_customer (file, &row, &reason, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What is pinned to a cell is a remark on her row; a thread says so below what it says to programs that do not know threads. */
static void
test_comments (void)
{
  static const PackedPart parts[] = {
    { "_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
    { "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"会员\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
    { "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>" TEXT ("姓名") TEXT ("手机") TEXT ("备注") "</row><row>" TEXT ("许静") TEXT ("13800138001") TEXT ("爱笑") "</row>"
                                  "<row>" TEXT ("王芳") TEXT ("13900001111") "</row><row>" TEXT ("李四") TEXT ("13900002222") "</row></sheetData></worksheet>" },
    { "xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"c\" Type=\"x/comments\" Target=\"../comments/comment1.xml\"/>"
                                             "<Relationship Id=\"v\" Type=\"x/vmlDrawing\" Target=\"../drawings/none.vml\"/></Relationships>" },
    { "xl/comments/comment1.xml", "<comments><authors><author>小敏</author></authors><commentList>"
                                  "<comment ref=\"A2\" authorId=\"0\"><text><r><t>客人说</t></r><r><t>不要再群发了</t></r></text></comment>"
                                  "<comment ref=\"B3\"><text><t>[线程批注]&#10;你的版本可读取此线程批注&#10;&#10;批注:&#10;    怕冷</t></text></comment>"
                                  "<comment ref=\"A3\"><text><t>爱蓝</t><rPh sb=\"0\" eb=\"1\"><t>ai</t></rPh></text></comment><comment><text><t>无</t></text></comment>"
                                  "</commentList></comments>" },
    { NULL },
  };
  g_autoptr (GBytes) bytes = pack_parts (parts);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_packed (bytes, &path);
  static const struct { const char *note; ShukeConsentState consent; } rows[] = {
    { "爱笑\n客人说不要再群发了", SHUKE_CONSENT_NO }, { "怕冷\n爱蓝", SHUKE_CONSENT_UNKNOWN }, { NULL, SHUKE_CONSENT_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_true (shuke_import_file_next_customer (file, &row, &reason, &error));
      g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_NONE);
      g_assert_cmpstr (row.note, ==, rows[i].note);
      g_assert_cmpint (row.consent, ==, rows[i].consent);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_uncomputed_sales (void)
{
  static const PackedPart sheets[] = {
    { "S", "<row>" TEXT ("日期") TEXT ("手机") TEXT ("款号") TEXT ("实收") "</row>"
           "<row>" TEXT ("2026-09-10") "<c><v>13800138000</v></c>" TEXT ("A1") "<c><f>B2*2</f></c></row>"
           "<row><c><f>TODAY()</f></c><c><v>13800138000</v></c>" TEXT ("A1") "<c><v>5</v></c></row>"
           "<row>" TEXT ("2026-09-10") "<c><v>13800138000</v></c>" TEXT ("A1") "<c t=\"e\"><v>#REF!</v></c></row>" },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) file = open_workbook (sheets, &path);
  ShukeImportSale row;
  ShukeImportReason reason;

  g_assert_true (shuke_import_file_next_sale (file, &row, &reason, &error));
  g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_UNCOMPUTED);
  g_assert_true (shuke_import_file_next_sale (file, &row, &reason, &error));
  g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_UNCOMPUTED);
  g_assert_true (shuke_import_file_next_sale (file, &row, &reason, &error));
  g_assert_cmpint (reason, ==, SHUKE_IMPORT_REASON_ERROR_VALUE);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Files of other programs, saved from one table. */
static void
test_other_programs (void)
{
  static const char *const names[] = { "openpyxl.xlsx", "libreoffice.xlsx", "gnumeric.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "workbooks", names[i], NULL);
      g_autoptr (ShukeXlsx) book = shuke_xlsx_new_path (path, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", names[i]);
      text = read_all (book);
      g_assert_cmpstr (text, ==,
                       i == 0 ? "1: 熟客服装店会员表 2026年|||||||\n2: 姓名|手机号|生日|会员卡号|积分|同意短信|备注|入会日期\n"
                                "3: 许静|13800138000|1990-05-03|00001234||TRUE|喜欢纯棉|9月10日\n"
                                "4: 王芳|13900001111|4月15日|6.22202123456789E+18|15|FALSE|#N/A|2025-01-02 10:42\n"
                                "5: 李娜|13700001234|19900503|007||||\n"
                              : "1: 熟客服装店会员表 2026年|||||||\n2: 姓名|手机号|生日|会员卡号|积分|同意短信|备注|入会日期\n"
                                "3: 许静|13800138000|1990-05-03|00001234|120|TRUE|喜欢纯棉|9月10日\n"
                                "4: 王芳|13900001111|4月15日|6.22202123456789E+18|15|FALSE|#N/A|2025-01-02 10:42\n"
                                "5: 李娜|13700001234|19900503|007||||\n");
    }
}

static void
test_writer (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ShukeXlsxWriter) writer = NULL;
  g_autoptr (ShukeXlsx) book = NULL;
  g_autofree char *text = NULL;
  int fd;

  if (!shuke_xlsx_writer_is_there ())
    {
      g_assert_null (shuke_xlsx_writer_new ("x.xlsx", "S", &error));
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED);
      return;
    }
  fd = g_file_open_tmp ("shuke-XXXXXX.xlsx", &path, &error);
  g_assert_true (g_close (fd, &error));
  writer = shuke_xlsx_writer_new (path, "顾客", &error);
  g_assert_no_error (error);
  shuke_xlsx_writer_add (writer, "姓名");
  shuke_xlsx_writer_add (writer, "手机");
  shuke_xlsx_writer_end_row (writer);
  shuke_xlsx_writer_add (writer, "=1+1");
  shuke_xlsx_writer_add (writer, NULL);
  shuke_xlsx_writer_add (writer, "a\n<b>&\"'");
  shuke_xlsx_writer_end_row (writer);
  shuke_xlsx_writer_add (writer, "+8613800138000");
  shuke_xlsx_writer_add (writer, "00123");
  shuke_xlsx_writer_end_row (writer);
  g_assert_true (shuke_xlsx_writer_finish (writer, &error));
  g_assert_no_error (error);
  book = shuke_xlsx_new_path (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shuke_xlsx_get_sheet_name (book, 0), ==, "顾客");
  text = read_all (book);
  g_assert_cmpstr (text, ==, "1: 姓名|手机|\n2: =1+1||a\n<b>&\"'\n3: +8613800138000|00123|\n");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* In a process of its own, because a module that is loaded stays. */
static void
test_incomplete (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("SHUKE_MODULEDIR", g_get_tmp_dir (), TRUE);
  g_assert_null (shuke_package_new_bytes (bytes, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INCOMPLETE);
  if (shuke_xlsx_writer_is_there ())
    {
      g_clear_error (&error);
      g_assert_null (shuke_xlsx_writer_new ("no.xlsx", "Sheet", &error));
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INCOMPLETE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/formats", test_formats);
  g_test_add_func ("/xlsx/numbers", test_numbers);
  g_test_add_func ("/xlsx/like-excel", test_like_excel);
  g_test_add_func ("/xlsx/like-others", test_like_others);
  g_test_add_func ("/xlsx/like-wps", test_like_wps);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  g_test_add_func ("/xlsx/long", test_long);
  g_test_add_func ("/xlsx/refused", test_refused);
  g_test_add_func ("/xlsx/bombs", test_bombs);
  g_test_add_func ("/xlsx/long-text", test_long_text);
  g_test_add_func ("/xlsx/pages", test_pages);
  g_test_add_func ("/xlsx/whole-days", test_whole_days);
  g_test_add_func ("/xlsx/lost-digits", test_lost_digits);
  g_test_add_func ("/xlsx/uncomputed", test_uncomputed);
  g_test_add_func ("/xlsx/comments", test_comments);
  g_test_add_func ("/xlsx/uncomputed-sales", test_uncomputed_sales);
  g_test_add_func ("/xlsx/other-programs", test_other_programs);
  g_test_add_func ("/xlsx/writer", test_writer);
  g_test_add_func ("/xlsx/incomplete", test_incomplete);
  return g_test_run ();
}
