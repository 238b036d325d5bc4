/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Phone numbers of the four Chinese regions by rules of their numbering plans (mainland: mobile 1[3-9] and nine
 * digits, area codes 10 and 2x with eight digits, others of three with seven or eight; Taiwan: 09 and eight
 * digits; Hong Kong and Macau: eight digits), and of the rest of the world only when the country code is there.
 * Prefixes that are not yet assigned are taken: new ones come every year, and refusing a customer's number is
 * worse. What cannot be read for certain is refused, never completed. Works without allocating. */

#include "shuke-phone.h"

#include <string.h>

#define MAX_DIGITS 20
#define E164_MAX   15

typedef struct {
  char     digits[MAX_DIGITS + 1];
  int      n;
  int      dash;            /* digits before the last dash; 0 = no dash */
  gboolean international;   /* began with + */
  char     extension[8];
} Scan;

/* Next character narrowed, invisible marks (which phones put round exported numbers) skipped; 0 at the end. */
static gunichar
next_char (const char **text)
{
  for (;;)
    {
      const guchar *p = (const guchar *) *text;
      gunichar c;

      if (*p == '\0')
        return 0;
      if (*p < 0x80)
        {
          (*text)++;
          return *p;
        }
      c = g_utf8_get_char (*text);
      *text = g_utf8_next_char (*text);
      if (c >= 0xff01 && c <= 0xff5e)
        return c - 0xff01 + '!';
      if ((c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff)
        continue;
      if (c == 0x3000 || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f)
        return ' ';
      if (c >= 0x2010 && c <= 0x2015)
        return '-';
      return c;
    }
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* 转801, ext. 801, #801, x801, 分机801. */
static gboolean
is_extension_mark (gunichar c)
{
  return c == '#' || c == 'x' || c == 'X' || c == 'e' || c == 'E' || c == 0x8f6c /* 转 */ || c == 0x8f49 /* 轉 */
         || c == 0x5206 /* 分 */;
}

/* A mark without digits behind it is no extension; too many digits are no extension either. */
static void
read_extension (const char *text,
                Scan       *scan)
{
  gsize n = 0;
  gunichar c;

  while ((c = next_char (&text)) != 0 && !is_digit (c))
    if (c == ';' || c == ',' || c == '/' || c == 0x3001)
      return;
  for (; is_digit (c) || c == ' ' || c == '-'; c = next_char (&text))
    {
      if (!is_digit (c))
        continue;
      if (n + 1 >= sizeof scan->extension)
        {
          n = 0;
          break;
        }
      scan->extension[n++] = (char) c;
    }
  scan->extension[n] = '\0';
}

/* A cell that a spreadsheet showed as a number: 1.3812345678E+10, 13812345678.0. All digits must be there:
 * 1.38E+10 has lost some, and nobody can tell which. @fits is FALSE when it is such a cell but cannot be
 * restored. */
static gboolean
read_scientific (const char *text,
                 Scan       *scan,
                 gboolean   *fits)
{
  const char *p = text;
  gunichar c;
  int n = 0;
  int decimals = -1;
  int exponent = 0;

  do
    c = next_char (&p);
  while (c == '\'' || c == ' ');
  for (; is_digit (c) || (c == '.' && decimals < 0); c = next_char (&p))
    {
      if (c == '.')
        {
          decimals = 0;
          continue;
        }
      if (n == MAX_DIGITS)
        return FALSE;
      scan->digits[n++] = (char) c;
      decimals += decimals >= 0;
    }
  if (n == 0)
    return FALSE;
  if (c == 'e' || c == 'E')
    {
      c = next_char (&p);
      if (c == '+')
        c = next_char (&p);
      if (!is_digit (c))
        return FALSE;
      for (; is_digit (c) && exponent < 100; c = next_char (&p))
        exponent = exponent * 10 + (int) (c - '0');
    }
  else if (decimals != 1 && decimals != 2)
    return FALSE;
  else
    {
      /* Only zeros behind a point that follows a whole number. */
      for (int i = 0; i < decimals; i++)
        if (scan->digits[n - 1 - i] != '0')
          return FALSE;
      if (n - decimals < 8)
        return FALSE;
      n -= decimals;
      decimals = 0;
    }
  while (c == ' ' || c == '\'')
    c = next_char (&p);
  if (c != 0)
    return FALSE;

  scan->n = n;
  scan->digits[n] = '\0';
  *fits = MAX (decimals, 0) == exponent;
  return TRUE;
}

/* Collects the digits of the first number in @text. FALSE when there is none, or when it is an address or a name
 * instead. */
static gboolean
scan_digits (const char *text,
             Scan       *scan)
{
  const char *p = text;
  const char *at;
  gunichar c;
  gboolean bracket = FALSE;   /* inside the (0) of +886(0)912 */

  /* A label may stand before it: 手机：, Tel. */
  for (c = next_char (&p); c != 0 && !is_digit (c) && c != '+'; c = next_char (&p))
    if (c == '_' || c == '@')
      return FALSE;
  if (c == '+')
    {
      scan->international = TRUE;
      c = next_char (&p);
    }
  for (at = p; c != 0; at = p, c = next_char (&p))
    {
      if (is_digit (c))
        {
          if (scan->n == MAX_DIGITS)
            return FALSE;
          if (bracket && c == '0' && *p == ')' && scan->n > 0)
            continue;
          scan->digits[scan->n++] = (char) c;
        }
      else if (c == '-')
        scan->dash = scan->n;
      else if (c == '@' || c == '_' || c == '+')
        return FALSE;
      else if (c != ' ' && c != '(' && c != ')' && c != '.' && c != '\'' && c != 0xb7)
        break;
      bracket = c == '(';
    }
  if (c != 0 && is_extension_mark (c))
    read_extension (at, scan);
  scan->digits[scan->n] = '\0';
  return scan->n > 0;
}

/* Nothing but digits, as most files have them. */
static gboolean
scan_plain (const char *text,
            Scan       *scan)
{
  int n = 0;

  while (is_digit ((guchar) text[n]) && n < MAX_DIGITS)
    n++;
  if (n == 0 || text[n] != '\0')
    return FALSE;
  memcpy (scan->digits, text, (gsize) n + 1);
  scan->n = n;
  return TRUE;
}

/* Kind of a national number without its trunk zero; UNKNOWN when the plan has no such number. @zero: the trunk
 * zero was there, or a country code, without which a landline cannot be told. */
static ShukePhoneKind
kind_cn (const char *digits,
         int         n,
         gboolean    zero)
{
  if (n == 11 && digits[0] == '1' && digits[1] >= '3')
    return SHUKE_PHONE_MOBILE;
  if (n == 10 && (digits[0] == '4' || digits[0] == '8') && digits[1] == '0' && digits[2] == '0')
    return SHUKE_PHONE_SERVICE;
  if (!zero)
    return SHUKE_PHONE_UNKNOWN;
  if ((digits[0] == '1' && digits[1] == '0') || digits[0] == '2')
    return n == 10 ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_UNKNOWN;
  return digits[0] >= '3' && (n == 10 || n == 11) ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_UNKNOWN;
}

static ShukePhoneKind
kind_tw (const char *digits,
         int         n,
         gboolean    zero)
{
  /* A spreadsheet eats the zero of a mobile number; nothing else has nine digits and begins with 9. */
  if (n == 9 && digits[0] == '9')
    return SHUKE_PHONE_MOBILE;
  if (!zero)
    return SHUKE_PHONE_UNKNOWN;
  if (n == 9 && (strncmp (digits, "800", 3) == 0 || strncmp (digits, "809", 3) == 0))
    return SHUKE_PHONE_SERVICE;
  switch (digits[0])
    {
    case '2':
      return n == 9 ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_UNKNOWN;
    case '4':
      return n == 8 || n == 9 ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_UNKNOWN;
    case '3':
    case '5':
    case '6':
    case '7':
    case '8':
      return n == 8 ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_UNKNOWN;
    default:
      return SHUKE_PHONE_UNKNOWN;
    }
}

static ShukePhoneKind
kind_hk (const char *digits,
         int         n)
{
  if (n == 9 && strncmp (digits, "800", 3) == 0)
    return SHUKE_PHONE_SERVICE;
  if (n != 8 || digits[0] < '2')
    return SHUKE_PHONE_UNKNOWN;
  return digits[0] <= '3' ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_MOBILE;
}

static ShukePhoneKind
kind_mo (const char *digits,
         int         n)
{
  if (n != 8)
    return SHUKE_PHONE_UNKNOWN;
  if (digits[0] == '6')
    return SHUKE_PHONE_MOBILE;
  return digits[0] == '2' || digits[0] == '8' ? SHUKE_PHONE_LANDLINE : SHUKE_PHONE_UNKNOWN;
}

static const char *const country_codes[] = {
  [SHUKE_REGION_CN] = "86",
  [SHUKE_REGION_TW] = "886",
  [SHUKE_REGION_HK] = "852",
  [SHUKE_REGION_MO] = "853",
};

static ShukePhoneKind
national_kind (ShukeRegion region,
               const char *digits,
               int         n,
               gboolean    zero)
{
  switch (region)
    {
    case SHUKE_REGION_CN:
      return kind_cn (digits, n, zero);
    case SHUKE_REGION_TW:
      return kind_tw (digits, n, zero);
    case SHUKE_REGION_HK:
      return kind_hk (digits, n);
    case SHUKE_REGION_MO:
      return kind_mo (digits, n);
    case SHUKE_REGION_OTHER:
    default:
      return SHUKE_PHONE_UNKNOWN;
    }
}

/* @digits without country code. */
static gboolean
try_national (ShukeRegion  region,
              const char  *digits,
              int          n,
              gboolean     has_code,
              ShukePhone  *phone)
{
  gboolean zero = has_code;

  if (region == SHUKE_REGION_OTHER || n < 7)
    return FALSE;
  if (digits[0] == '0' && (region == SHUKE_REGION_CN || region == SHUKE_REGION_TW))
    {
      digits++;
      n--;
      zero = TRUE;
    }
  phone->kind = national_kind (region, digits, n, zero);
  if (phone->kind == SHUKE_PHONE_UNKNOWN)
    return FALSE;
  phone->e164[0] = '+';
  g_strlcpy (phone->e164 + 1, country_codes[region], sizeof phone->e164 - 1);
  g_strlcat (phone->e164, digits, sizeof phone->e164);
  phone->e164[1 + strlen (country_codes[region]) + (gsize) n] = '\0';
  return TRUE;
}

/* @digits begin with the country code. @sure: there was a plus, so that numbers of other plans are kept as well. */
static gboolean
try_international (const char *digits,
                   int         n,
                   gboolean    sure,
                   ShukePhone *phone)
{
  for (guint i = 0; i < G_N_ELEMENTS (country_codes); i++)
    {
      gsize length = strlen (country_codes[i]);

      if (strncmp (digits, country_codes[i], length) != 0)
        continue;
      return try_national ((ShukeRegion) i, digits + length, n - (int) length, TRUE, phone)
             && (sure || phone->kind == SHUKE_PHONE_MOBILE || digits[length] == '0' || i != SHUKE_REGION_CN);
    }
  if (!sure || n < 7 || n > E164_MAX || digits[0] == '0')
    return FALSE;
  phone->kind = SHUKE_PHONE_UNKNOWN;
  phone->e164[0] = '+';
  memcpy (phone->e164 + 1, digits, (gsize) n);
  phone->e164[n + 1] = '\0';
  return TRUE;
}

static gboolean
resolve (const Scan  *scan,
         int          n,
         ShukeRegion  region,
         ShukePhone  *phone)
{
  if (scan->international)
    return try_international (scan->digits, n, TRUE, phone);
  if (n > 2 && scan->digits[0] == '0' && scan->digits[1] == '0')
    return try_international (scan->digits + 2, n - 2, TRUE, phone);
  if (try_national (region, scan->digits, n, FALSE, phone))
    return TRUE;
  /* Neighbours' mobile numbers are written without a plus; no plan of the four has domestic numbers of that
   * shape. */
  if (try_international (scan->digits, n, FALSE, phone))
    return TRUE;
  return n == 11 && scan->digits[0] == '1' && try_national (SHUKE_REGION_CN, scan->digits, n, FALSE, phone);
}

gboolean
shuke_phone_parse (const char  *text,
                   ShukeRegion  region,
                   ShukePhone  *phone)
{
  Scan scan;
  gboolean fits = TRUE;

  memset (phone, 0, sizeof *phone);
  if (text == NULL)
    return FALSE;
  memset (&scan, 0, sizeof scan);
  if (!scan_plain (text, &scan) && !read_scientific (text, &scan, &fits))
    {
      memset (&scan, 0, sizeof scan);
      fits = scan_digits (text, &scan);
    }
  if (fits && resolve (&scan, scan.n, region, phone))
    {
      g_strlcpy (phone->extension, scan.extension, sizeof phone->extension);
      return TRUE;
    }
  /* 0755-82345678-801: the last group is an extension. */
  if (fits && scan.extension[0] == '\0' && scan.dash > 0 && scan.n > scan.dash && scan.n - scan.dash < 6)
    {
      memcpy (phone->extension, scan.digits + scan.dash, (gsize) (scan.n - scan.dash));
      scan.digits[scan.dash] = '\0';
      if (resolve (&scan, scan.dash, region, phone) && phone->kind != SHUKE_PHONE_MOBILE)
        return TRUE;
    }
  memset (phone, 0, sizeof *phone);
  return FALSE;
}

gboolean
shuke_phone_is_filler (const ShukePhone *phone)
{
  return g_str_has_suffix (phone->e164, "00000000") || strcmp (phone->e164, "+8613800138000") == 0;
}

gboolean
shuke_phone_is_lent (const char  *text,
                     ShukeRegion  region)
{
  ShukePhone phone;
  Scan scan;

  /* Figures alone have nothing behind them. */
  if (text == NULL || text[strspn (text, "0123456789")] == '\0')
    return FALSE;
  /* A single figure behind a mark may count her numbers. */
  if (shuke_phone_parse (text, region, &phone))
    return phone.kind == SHUKE_PHONE_MOBILE && strlen (phone.extension) >= 3;
  memset (&scan, 0, sizeof scan);
  /* -7719: the dash of a landline's extension. */
  if (!scan_digits (text, &scan) || scan.dash <= 0 || scan.n - scan.dash < 3 || scan.n - scan.dash > 6)
    return FALSE;
  scan.digits[scan.dash] = '\0';
  return resolve (&scan, scan.dash, region, &phone) && phone.kind == SHUKE_PHONE_MOBILE;
}

/* Appends @digits in groups; @sizes are digits '1' to '9', the last one repeated. */
static void
append_groups (GString    *result,
               const char *digits,
               const char *sizes)
{
  while (*digits != '\0')
    {
      gsize size = (gsize) (*sizes - '0');

      if (result->len > 0)
        g_string_append_c (result, ' ');
      g_string_append_len (result, digits, (gssize) MIN (size, strlen (digits)));
      digits += MIN (size, strlen (digits));
      if (sizes[1] != '\0')
        sizes++;
    }
}

static void
append_cn (GString    *result,
           const char *digits,
           gboolean    home)
{
  gsize n = strlen (digits);
  gboolean mobile = n == 11 && digits[0] == '1' && digits[1] >= '3';
  gboolean service = n == 10 && (g_str_has_prefix (digits, "400") || g_str_has_prefix (digits, "800"));
  char area[5];

  if (mobile || service)
    {
      append_groups (result, digits, service ? "334" : "344");
      return;
    }
  g_snprintf (area, sizeof area, "%s%.*s", home ? "0" : "", digits[0] <= '2' ? 2 : 3, digits);
  append_groups (result, area, "4");
  append_groups (result, digits + (digits[0] <= '2' ? 2 : 3), n == 11 || digits[0] <= '2' ? "44" : "34");
}

static void
append_tw (GString    *result,
           const char *digits,
           gboolean    home)
{
  gsize n = strlen (digits);
  char with_zero[MAX_DIGITS + 2];
  const char *sizes;

  g_snprintf (with_zero, sizeof with_zero, "%s%s", home ? "0" : "", digits);
  if (digits[0] == '9' || (n == 9 && digits[0] == '8'))
    sizes = home ? "433" : "333";
  else if (n == 9)
    sizes = home ? "244" : "144";
  else
    sizes = home ? "234" : "134";
  append_groups (result, with_zero, sizes);
}

/* Length of a country code, by the list of ITU-T E.164 assigned codes: one digit, these of two, otherwise three. */
static gsize
country_code_length (const char *digits)
{
  static const char two[] = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 "
                            "81 82 84 86 90 91 92 93 94 95 98 ";

  if (digits[0] == '1' || digits[0] == '7')
    return 1;
  for (const char *p = two; *p != '\0'; p += 3)
    if (strncmp (p, digits, 2) == 0)
      return 2;
  return 3;
}

char *
shuke_phone_dup_digits (const char *typed)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (gunichar c = next_char (&typed); c != 0; c = next_char (&typed))
    if (is_digit (c))
      g_string_append_c (digits, (char) c);
    else if (c > 0x7f || strchr ("+-()./ '", (int) c) == NULL)
      return NULL;
  return digits->len > 0 ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

char *
shuke_phone_format (const char  *e164,
                    ShukeRegion  region)
{
  GString *result;
  gsize length;
  char sizes[8] = "4";
  gsize rest;

  if (e164 == NULL || e164[0] != '+' || strlen (e164) < 8 || strlen (e164) > E164_MAX + 4)
    return g_strdup (e164);

  result = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (country_codes); i++)
    {
      gboolean home = region == (ShukeRegion) i;

      if (!g_str_has_prefix (e164 + 1, country_codes[i]))
        continue;
      if (!home)
        g_string_append_printf (result, "+%s", country_codes[i]);
      e164 += 1 + strlen (country_codes[i]);
      if (i == SHUKE_REGION_CN)
        append_cn (result, e164, home);
      else if (i == SHUKE_REGION_TW)
        append_tw (result, e164, home);
      else
        append_groups (result, e164, "4");
      return g_string_free (result, FALSE);
    }

  length = country_code_length (e164 + 1);
  g_string_append_len (result, e164, (gssize) length + 1);
  e164 += 1 + length;
  rest = strlen (e164);
  if (length == 1 && rest == 10)
    g_strlcpy (sizes, "334", sizeof sizes);
  else if (rest % 4 != 0)
    g_snprintf (sizes, sizeof sizes, "%d4", (int) (rest % 4));
  append_groups (result, e164, sizes);
  return g_string_free (result, FALSE);
}

char *
shuke_phone_dup_shown (const char  *typed,
                       ShukeRegion  region)
{
  ShukePhone phone;

  if (typed == NULL || !shuke_phone_parse (typed, region, &phone) || *phone.extension != '\0')
    return g_strdup (typed);
  return shuke_phone_format (phone.e164, region);
}
