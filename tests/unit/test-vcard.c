/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards of our own making in the dialects of phones and programs. A case names one line of the dump below that
 * must be found, so that it says what it is about. */

#include <string.h>

#include "shuke-error.h"
#include "shuke-vcard.h"

static ShukeCardFile *
read_text (const char *text,
           gssize      length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  ShukeCardFile *file = shuke_vcard_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static void
dump_items (GString         *text,
            const char      *name,
            const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (items, i);
      g_autofree char *date = shuke_date_to_text (item->date);

      g_string_append_printf (text, "%s[%s%s]=%s%s\n", name, item->label != NULL ? item->label : "",
                              item->preferred ? "!" : "", item->value != NULL ? item->value : "", date);
    }
}

static void
dump_text (GString    *text,
           const char *name,
           const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s=%s\n", name, value);
}

static char *
dump (const ShukeCard *card)
{
  GString *text = g_string_new ("\n");
  g_autofree char *birthday = shuke_date_to_text (card->birthday);
  g_autofree char *lunar = shuke_date_to_text (card->lunar_birthday);

  dump_text (text, "name", card->name);
  dump_text (text, "family", card->family_name);
  dump_text (text, "given", card->given_name);
  dump_text (text, "prefix", card->prefix);
  dump_text (text, "nick", card->nickname);
  dump_text (text, "org", card->organisation);
  dump_text (text, "title", card->title);
  dump_items (text, "tel", card->phones);
  dump_items (text, "email", card->emails);
  dump_items (text, "adr", card->addresses);
  dump_items (text, "url", card->urls);
  dump_items (text, "rel", card->relations);
  dump_items (text, "event", card->events);
  for (guint i = 0; i < card->categories->len; i++)
    dump_text (text, "group", g_ptr_array_index (card->categories, i));
  if (shuke_date_is_set (card->birthday))
    dump_text (text, "bday", birthday);
  if (shuke_date_is_set (card->lunar_birthday))
    dump_text (text, "lunar", lunar);
  dump_text (text, "bday-text", card->birthday_text);
  dump_text (text, "note", card->note);
  dump_text (text, "wechat", card->wechat);
  dump_text (text, "qq", card->qq);
  if (card->is_organisation)
    dump_text (text, "kind", "organisation");
  dump_text (text, "uid", card->uid);
  if (card->sex != 0)
    g_string_append_printf (text, "sex=%c\n", card->sex);
  if (card->photo != NULL)
    g_string_append_printf (text, "photo=%s %d\n", card->photo_type, (int) g_bytes_get_size (card->photo));
  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  static const struct {
    const char *version;
    const char *lines;
    const char *found;          /* a whole line of the dump */
    const char *not_found;      /* a piece of it */
  } cases[] = {
    /* Names. */
    { "3.0", "N:王;小红;;;\nFN:王小红", "name=王小红", NULL },
    { "3.0", "N:王;小红;;;\nFN:小红 王", "name=王小红", NULL },
    { "3.0", "N:王;小红;;;\nFN:小红王", "name=王小红", NULL },
    { "3.0", "N:王;小红;;;\nFN:王 小红", "name=王小红", NULL },
    { "3.0", "N:王;小红;;;\nFN:红姐", "name=红姐", NULL },
    { "3.0", "N:欧阳;静;;;", "name=欧阳静", NULL },
    { "3.0", "N:Brown;Ann;B.;Dr.;", "name=Ann B. Brown", NULL },
    { "2.1", "N:;张三;;;", "name=张三", NULL },
    { "3.0", "FN:Brown\\, Ann", "name=Brown, Ann", NULL },
    { "3.0", "N:;;;;\nTEL:1", "tel[]=1", "name=" },
    /* Quoted-printable, with soft breaks that must neither lose a letter nor swallow the next line. */
    { "2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=\n=E7=BA=A2;;;\nTEL;CELL:13000000001",
      "name=王小红", NULL },
    { "2.1", "FN:x\nNOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=\nb=3Dc=\n\nTEL;CELL:13000000001", "note=a\nb=c", NULL },
    { "2.1", "FN:x\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n\nTEL;CELL:13000000001", "tel[mobile]=13000000001", NULL },
    { "2.1", "FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5=D0=A1=BA=EC", "name=王小红", NULL },
    { "2.1", "FN;CHARSET=GB2312;QUOTED-PRINTABLE:=CD=F5=86=B4", "name=王喆", NULL },
    { "2.1", "FN;CHARSET=BIG5;ENCODING=QUOTED-PRINTABLE:=B3=5C=A5=5C", "name=許功", NULL },
    { "2.1", "FN;ENCODING=QUOTED-PRINTABLE:=CD=F5=D0=A1=BA=EC", "name=王小红", NULL },
    { "2.1", "FN;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B", "name=王", NULL },
    { "2.1", "FN;ENCODING=QUOTED-PRINTABLE:100=\x25=", "name=100=%", NULL },
    /* Eight-bit letters. */
    { "2.1", "N;CHARSET=GBK:\xCD\xF5;\xD0\xA1\xBA\xEC", "name=王小红", NULL },
    { "2.1", "N:\xCD\xF5;\xD0\xA1\xBA\xEC", "name=王小红", NULL },
    { "2.1", "FN;CHARSET=BIG5:\xB3\x5C\xA5\x5C\xBB\x5C", "name=許功蓋", NULL },
    { "2.1", "FN;CHARSET=UTF-8:\xCD\xF5\xD0\xA1\xBA\xEC", "name=王小红", NULL },
    { "3.0", "FN;CHARSET=UTF-8:王小红", "name=王小红", NULL },
    /* Phones and their labels. */
    { "2.1", "TEL;CELL;PREF:13000000001", "tel[mobile!]=13000000001", NULL },
    { "3.0", "TEL;TYPE=CELL,VOICE,PREF:13000000001", "tel[mobile!]=13000000001", NULL },
    { "3.0", "TEL;type=HOME;type=FAX:02000000001", "tel[home fax]=02000000001", NULL },
    { "3.0", "TEL;TYPE=WORK,VOICE:02000000001", "tel[work]=02000000001", NULL },
    { "4.0", "TEL;VALUE=uri;TYPE=\"voice,cell\";PREF=1:tel:+86-130-0000-0001;ext=12",
      "tel[mobile!]=+86-130-0000-0001 ext 12", NULL },
    { "4.0", "TEL;VALUE=uri:tel:+86-20-00000001;phone-context=example.com;EXT=102", "tel[]=+86-20-00000001 ext 102", NULL },
    { "3.0", "TEL;TYPE=WORK:+86-20-00000001;ext=12", "tel[work]=+86-20-00000001 ext 12", NULL },
    { "2.1", "TEL;WORK:+86-20-00000001;EXT=801", "tel[work]=+86-20-00000001 ext 801", NULL },
    { "4.0", "TEL;VALUE=uri:tel:13000000001;phone-context=+86", "tel[]=13000000001", "context" },
    { "4.0", "FN:x\nTEL;VALUE=uri:tel:;ext=5", "name=x", "tel" },
    { "3.0", "TEL:020-00000001,,102", "tel[]=020-00000001 ext 102", NULL },
    { "3.0", "TEL:020-00000001\\;102", "tel[]=020-00000001 ext 102", NULL },
    { "3.0", "TEL:13000000001,13000000002", "tel[]=13000000001,13000000002", NULL },
    { "3.0", "FN:x\nTEL:,,5", "name=x", "tel" },
    { "2.1", "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=BA=97=E9=93=BA):02000000001\nNICKNAME:红",
      "tel[店铺]=02000000001", NULL },
    { "2.1", "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=BA=97=E9=93=BA):02000000001\nNICKNAME:红",
      "nick=红", NULL },
    { "2.1", "TEL;X-店铺:02000000001", "tel[店铺]=02000000001", NULL },
    { "3.0", "TEL;TYPE=X-shop:02000000001", "tel[shop]=02000000001", NULL },
    { "3.0", "item1.TEL:02000000001\nitem1.X-ABLabel:妈妈", "tel[妈妈]=02000000001", NULL },
    { "3.0", "item2.TEL;type=pref:02000000001\nitem2.X-ABLabel:_$!<Main>!$_", "tel[main!]=02000000001", NULL },
    { "3.0", "FN:x\nTEL:", "name=x", "tel" },
    { "3.0", "EMAIL;TYPE=INTERNET,HOME:mailto:a@example.com", "email[home]=a@example.com", NULL },
    /* Addresses. */
    { "3.0", "FN:x\nADR;TYPE=HOME:;5座301;幸福路1号;广州市;广东省;510000;中国", "adr[home]=广东省广州市幸福路1号5座301", NULL },
    { "3.0", "FN:x\nADR:;;广东省广州市幸福路1号;广州市;广东省;;", "adr[]=广东省广州市幸福路1号", NULL },
    { "3.0", "FN:x\nADR;TYPE=WORK:;;1 Main St;Springfield;;12345;USA", "adr[work]=1 Main St, Springfield, 12345, USA", NULL },
    /* Birthdays. */
    { "3.0", "FN:x\nBDAY:1990-05-03", "bday=1990-05-03", NULL },
    { "2.1", "FN:x\nBDAY:19900503", "bday=1990-05-03", NULL },
    { "3.0", "FN:x\nBDAY;VALUE=date:1990-05-03", "bday=1990-05-03", NULL },
    { "3.0", "FN:x\nBDAY:--0503", "bday=--05-03", NULL },
    { "3.0", "FN:x\nBDAY:--05-03", "bday=--05-03", NULL },
    { "3.0", "FN:x\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "bday=--02-29", NULL },
    { "3.0", "FN:x\nBDAY:1604-05-03", "bday=--05-03", NULL },
    { "4.0", "FN:x\nBDAY:1990-05", "bday=1990-05", NULL },
    { "3.0", "FN:x\nBDAY:1990-05-03T00:00:00Z", "bday=1990-05-03", NULL },
    { "3.0", "FN:x\nBDAY:1990-05-02T16:00:00Z", "bday=1990-05-03", NULL },
    { "3.0", "FN:x\nBDAY:1990-05T16:00:00Z", "bday=1990-05", NULL },
    { "3.0", "FN:x\nBDAY:2199-12-31T16:00:00Z", "bday-text=2199-12-31T16:00:00Z", "bday=" },
    { "2.1", "FN:x\nBDAY:1990/5/3", "bday=1990-05-03", NULL },
    { "2.1", "FN:x\nBDAY:1990年5月3日", "bday=1990-05-03", NULL },
    { "3.0", "FN:x\nBDAY;VALUE=text:八月初三", "bday-text=八月初三", "bday=" },
    { "3.0", "FN:x\nBDAY:1990-13-03", "bday-text=1990-13-03", "bday=" },
    { "3.0", "FN:x\nBDAY:1990-02-30", "bday-text=1990-02-30", "bday=" },
    { "3.0", "FN:x\nX-ALTBDAY;CALSCALE=chinese:007800310318", "lunar=L2014-03-18", NULL },
    { "3.0", "FN:x\nX-ALTBDAY;CALSCALE=chinese:007700070803", "lunar=L1930-08-03", NULL },
    { "3.0", "FN:x\nX-ALTBDAY;CALSCALE=chinese;X-APPLE-OMIT-YEAR=1:007800310318", "lunar=L--03-18", NULL },
    { "3.0", "FN:x\nX-ALTBDAY;CALSCALE=chinese:007800319918", "bday-text=007800319918", "lunar" },
    { "3.0", "FN:x\nX-SHUKE-LUNAR-BIRTHDAY:L2009-05*-12", "lunar=L2009-05*-12", NULL },
    { "2.1", "FN:x\nX-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-05-03;3;;;;;;;;;;;;;", "bday=1990-05-03", NULL },
    { "2.1", "FN:x\nX-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-10-01;1;;;;", "event[anniversary]=2010-10-01", NULL },
    { "2.1", "FN:x\nX-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/contact_event;--08-03;0;"
      "=E5=86=9C=E5=8E=86=E7=94=9F=E6=97=A5;;", "lunar=L--08-03", NULL },
    { "3.0", "FN:x\nitem1.X-ABDATE:2010-10-01\nitem1.X-ABLabel:_$!<Anniversary>!$_", "event[anniversary]=2010-10-01", NULL },
    { "3.0", "FN:x\nitem1.X-ABDATE:1960-08-03\nitem1.X-ABLabel:农历生日", "lunar=L1960-08-03", NULL },
    { "3.0", "FN:x\nitem1.X-ABDATE:2018-08-03\nitem1.X-ABLabel:女儿农历生日", "event[女儿农历生日]=L2018-08-03", "\nlunar" },
    { "4.0", "FN:x\nANNIVERSARY:20101001", "event[anniversary]=2010-10-01", NULL },
    /* Nicknames, relations, WeChat, groups. */
    { "2.1", "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;红姐;1;;;;", "nick=红姐", NULL },
    { "2.1", "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;=E7=BA=A2;1;;", "nick=红", NULL },
    { "2.1", "FN:x\nX-ANDROID-CUSTOM:vnd.android.cursor.item/relation;豆豆;3;;;", "rel[child]=豆豆", NULL },
    { "3.0", "NICKNAME:红姐,小红", "nick=红姐、小红", NULL },
    { "3.0", "FN:x\nitem1.X-ABRELATEDNAMES:豆豆\nitem1.X-ABLabel:_$!<Child>!$_", "rel[child]=豆豆", NULL },
    { "4.0", "FN:x\nRELATED;TYPE=child;VALUE=text:豆豆", "rel[child]=豆豆", NULL },
    { "3.0", "FN:x\nX-SPOUSE:老李", "rel[spouse]=老李", NULL },
    { "3.0", "X-WECHAT:xiaohong_1", "wechat=xiaohong_1", NULL },
    { "3.0", "IMPP;X-SERVICE-TYPE=QQ;type=HOME:x-apple:887766", "qq=887766", "url" },
    { "2.1", "X-QQ:887766", "qq=887766", NULL },
    { "3.0", "FN:x\nIMPP;X-SERVICE-TYPE=Skype:skype:xiaohong", "url[Skype]=xiaohong", "qq" },
    { "3.0", "FN:x\nX-ABShowAs:COMPANY", "kind=organisation", NULL },
    { "4.0", "FN:x\nKIND:org", "kind=organisation", NULL },
    { "3.0", "IMPP;X-SERVICE-TYPE=WeChat;type=HOME:x-apple:xiaohong_1", "wechat=xiaohong_1", NULL },
    { "3.0", "X-SOCIALPROFILE;type=wechat;x-user=xiaohong_1:x-apple:xiaohong_1", "wechat=xiaohong_1", NULL },
    { "3.0", "item1.IMPP:x-apple:xiaohong_1\nitem1.X-ABLabel:微信", "wechat=xiaohong_1", "url" },
    { "3.0", "FN:x\nitem1.TEL:xiaohong_1\nitem1.X-ABLabel:微信号", "wechat=xiaohong_1", "tel" },
    { "3.0", "FN:x\nCATEGORIES:熟客,myContacts,童装", "group=童装", "myContacts" },
    { "3.0", "FN:x\nORG:幸福\\;里;童装部", "org=幸福;里 童装部", NULL },
    { "3.0", "FN:x\nGENDER:F", "sex=f", NULL },
    { "3.0", "FN:x\nNOTE:爱穿蓝\\, 怕冷\\n第二行\\\\", "note=爱穿蓝, 怕冷\n第二行\\", NULL },
    { "3.0", "FN:x\nURL:http\\://example.com/a", "url[]=http://example.com/a", NULL },
    /* Folding. */
    { "3.0", "FN:x\nNOTE:ab\n cd\n\tef", "note=abcdef", NULL },
    { "2.1", "FN:x\nNOTE:ab\n cd", "note=ab cd", NULL },
    { "2.1", "FN:x\nNOTE:王\n 小红", "note=王小红", NULL },
    { "3.0", "FN:x\nADR;LABEL=\"a;b:c\":;;1 Main St;;;;", "adr[]=1 Main St", NULL },
    { "3.0", "FN;X-A=\"never closed:x", "name=x", NULL },
    /* Photos: a whole PNG signature and a little more. */
    { "2.1", "FN:x\nPHOTO;ENCODING=BASE64;PNG:iVBORw0K\n GgoAAAAA\n SUhEUg==\n\nTEL:1", "photo=image/png 16", NULL },
    { "2.1", "FN:x\nPHOTO;ENCODING=BASE64;PNG:iVBORw0K\n GgoAAAAA\n SUhEUg==\n\nTEL:1", "tel[]=1", NULL },
    { "2.1", "FN:x\nPHOTO;BASE64:\niVBORw0K\nGgoAAAAA\nSUhEUg==\n\nTEL:1", "photo=image/png 16", NULL },
    { "3.0", "FN:x\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAAASUhEUg==\nTEL:1", "photo=image/png 16", NULL },
    { "4.0", "FN:x\nPHOTO:data:image/png;base64,iVBORw0KGgoAAAAASUhEUg==", "photo=image/png 16", NULL },
    { "3.0", "FN:x\nPHOTO;VALUE=uri:http://example.com/a.png\nTEL:1", "tel[]=1", "photo" },
    /* A card within a card. */
    { "2.1", "FN:x\nAGENT:\nBEGIN:VCARD\nFN:y\nTEL:2\nEND:VCARD\nTEL:1", "tel[]=1", "name=y" },
  };
  static const char *const ends[] = { "\n", "\r\n", "\r" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (ends); k++)
        {
          g_autofree char *whole = g_strdup_printf ("BEGIN:VCARD\nVERSION:%s\n%s\nEND:VCARD\n", cases[i].version, cases[i].lines);
          g_auto (GStrv) lines = g_strsplit (whole, "\n", -1);
          g_autofree char *text = g_strjoinv (ends[k], lines);
          g_autoptr (ShukeCardFile) file = read_text (text, -1);
          g_autofree char *line = g_strdup_printf ("\n%s\n", cases[i].found);
          g_autofree char *dumped = NULL;

          g_assert_cmpuint (file->cards->len, ==, 1);
          dumped = dump (g_ptr_array_index (file->cards, 0));
          if (strstr (dumped, line) == NULL)
            g_error ("case %d: no line \"%s\" in %s", (int) i, cases[i].found, dumped);
          if (cases[i].not_found != NULL && strstr (dumped, cases[i].not_found) != NULL)
            g_error ("case %d: \"%s\" in %s", (int) i, cases[i].not_found, dumped);
        }
    }
}

static void
test_files (void)
{
  static const struct {
    const char *text;
    const char *names;          /* parted by blanks */
    const char *problems;       /* card:kind, parted by blanks */
  } cases[] = {
    { "BEGIN:VCARD\nFN:a\nEND:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n", "a b", "" },
    { "\xEF\xBB\xBF\n\nbegin:vcard\nFN:a\nend:vcard", "a", "" },
    { "BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\n", "a b", "1:0" },
    { "BEGIN:VCARD\nFN:a\nEND:VCARD\nBEGIN:VCARD\nFN:b\n", "a b", "2:0" },
    { "BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n", "b", "1:1" },
    { "BEGIN:VCARD\nFN:a\nsome words\nEND:VCARD\n", "a", "1:2" },
    { "BEGIN:VCARD\nFN;CHARSET=GBK:a\xFF\nEND:VCARD\n", "a\xEF\xBF\xBD", "1:3" },
    { "BEGIN:VCARD\nFN:a\nBDAY:soon\nEND:VCARD\n", "a", "1:4" },
    { "BEGIN:VCARD\nFN:a\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n", "a", "1:5" },
    { "words before\nBEGIN:VCARD\nFN:a\nEND:VCARD\nwords between\nBEGIN:VCARD\nFN:b\nEND:VCARD\n", "a b", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCardFile) file = read_text (cases[i].text, -1);
      g_autoptr (GString) names = g_string_new (NULL);
      g_autoptr (GString) problems = g_string_new (NULL);

      for (guint k = 0; k < file->cards->len; k++)
        {
          const ShukeCard *card = g_ptr_array_index (file->cards, k);

          g_string_append_printf (names, "%s%s", k > 0 ? " " : "", card->name);
        }
      for (guint k = 0; k < file->problems->len; k++)
        {
          const ShukeCardProblem *problem = &g_array_index (file->problems, ShukeCardProblem, k);

          g_string_append_printf (problems, "%s%u:%d", k > 0 ? " " : "", problem->card, problem->kind);
          g_assert_cmpuint (problem->line, >, 0);
        }
      g_assert_cmpstr (names->str, ==, cases[i].names);
      g_assert_cmpstr (problems->str, ==, cases[i].problems);
    }
}

static void
test_encodings (void)
{
  static const char *const charsets[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };
  static const char text[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;小红;;;\r\nNOTE:喜欢藏青色\r\nEND:VCARD\r\n";

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (ShukeCardFile) file = read_text (bytes, length);
      const ShukeCard *card = g_ptr_array_index (file->cards, 0);

      g_assert_cmpstr (card->name, ==, "王小红");
      g_assert_cmpstr (card->note, ==, "喜欢藏青色");
    }
}

/* One broken place is none. */
static void
test_nul (void)
{
  static const char text[] = "BEGIN:VCARD\nFN:a\0b\nEND:VCARD\nBEGIN:VCARD\nFN:c\nEND:VCARD\n";
  g_autoptr (ShukeCardFile) file = read_text (text, sizeof text - 1);

  g_assert_cmpuint (file->cards->len, ==, 2);
  g_assert_cmpstr (((ShukeCard *) file->cards->pdata[0])->name, ==, "ab");
  g_assert_cmpuint (file->n_nul, ==, 1);
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    gsize       length;
    int         code;
  } cases[] = {
    { "", 0, SHUKE_ERROR_UNSUPPORTED },
    { "name,phone\na,1\n", 15, SHUKE_ERROR_UNSUPPORTED },
    { "BEGIN:VCARD\nFN:a\0\0\0\0b\nEND:VCARD\n", 33, SHUKE_ERROR_DAMAGED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (shuke_vcard_read (bytes, NULL, &error));
      g_assert_error (error, SHUKE_ERROR, cases[i].code);
    }
}

static void
test_write (void)
{
  static const char png[] = "\x89PNG\r\n\x1A\n and some more bytes to fold the line at least once or twice";
  g_autoptr (ShukeCard) card = shuke_card_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ShukeCardFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) lines = NULL;

  card->name = g_strdup ("王小红");
  card->family_name = g_strdup ("王");
  card->given_name = g_strdup ("小红");
  card->nickname = g_strdup ("红姐、小红");
  card->organisation = g_strdup ("幸福;里, 童装");
  card->title = g_strdup ("店长");
  shuke_card_add (card->phones, "13000000001", "mobile")->preferred = TRUE;
  shuke_card_add (card->phones, "02000000001", "店铺");
  shuke_card_add (card->phones, "02000000002", "home fax");
  shuke_card_add (card->emails, "a@example.com", "work");
  shuke_card_add (card->addresses, "广州市天河区幸福路1号", "home");
  shuke_card_add (card->urls, "http://example.com/a,b;c", NULL);
  shuke_card_add (card->relations, "豆豆", "child");
  shuke_card_add (card->events, NULL, "anniversary")->date = (ShukeDate) { 2010, 10, 1, 0, 0 };
  card->birthday = (ShukeDate) { 0, 2, 29, 0, 0 };
  card->lunar_birthday = (ShukeDate) { 2009, 5, 12, 1, 1 };
  card->note = g_strdup ("第一行，这一行很长很长很长很长很长很长很长很长很长很长很长很长要折起来\n第二行\\, end; 王");
  card->wechat = g_strdup ("xiaohong_1");
  card->uid = g_strdup ("shuke-1");
  card->sex = 'f';
  g_ptr_array_add (card->categories, g_strdup ("熟客"));
  g_ptr_array_add (card->categories, g_strdup ("童装"));
  card->photo = g_bytes_new_static (png, sizeof png);
  card->photo_type = "image/png";

  shuke_vcard_append (text, card);
  lines = g_strsplit (text->str, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_cmpuint (strlen (*line), <=, 75);
      g_assert_true (g_utf8_validate (*line, -1, NULL));
      g_assert_null (strchr (*line, '\n'));
    }

  file = read_text (text->str, text->len);
  g_assert_cmpuint (file->problems->len, ==, 0);
  before = dump (card);
  after = dump (g_ptr_array_index (file->cards, 0));
  g_assert_cmpstr (after, ==, before);
}

static void
test_write_sparse (void)
{
  static const struct {
    const char *name, *nickname, *phone;
    const char *line;
  } cases[] = {
    { "王小红", NULL, NULL, "\r\nN:;王小红;;;\r\nFN:王小红\r\n" },
    { NULL, "红姐", NULL, "\r\nFN:红姐\r\n" },
    { NULL, NULL, "13000000001", "\r\nFN:13000000001\r\n" },
    { NULL, NULL, NULL, "\r\nFN:-\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCard) card = shuke_card_new ();
      g_autoptr (GString) text = g_string_new (NULL);

      card->name = g_strdup (cases[i].name);
      card->nickname = g_strdup (cases[i].nickname);
      if (cases[i].phone != NULL)
        shuke_card_add (card->phones, cases[i].phone, NULL);
      shuke_vcard_append (text, card);
      g_assert_nonnull (strstr (text->str, cases[i].line));
    }
}

/* What a file is made of is looked through once, not once more for each line: with two MiB of either this test would not come to its end. */
static void
test_endless (void)
{
  g_autoptr (GString) folded = g_string_new ("BEGIN:VCARD\r\nFN:许静\r\nX-BROKEN\r\n");
  g_autoptr (GString) notes = g_string_new ("BEGIN:VCARD\r\nFN:许静\r\n");
  g_autoptr (ShukeCardFile) first = NULL;
  g_autoptr (ShukeCardFile) second = NULL;

  for (guint i = 0; i < 700000; i++)
    g_string_append (folded, " x\n");
  g_string_append (folded, "TEL:13800138001\r\nEND:VCARD\r\n");
  first = read_text (folded->str, (gssize) folded->len);
  g_assert_cmpuint (first->cards->len, ==, 1);
  g_assert_cmpuint (((ShukeCard *) g_ptr_array_index (first->cards, 0))->phones->len, ==, 1);

  for (guint i = 0; i < 100000; i++)
    g_string_append (notes, "NOTE:12\r\n");
  g_string_append (notes, "END:VCARD\r\n");
  second = read_text (notes->str, (gssize) notes->len);
  g_assert_cmpuint (second->cards->len, ==, 1);
  g_assert_cmpuint (strlen (((ShukeCard *) g_ptr_array_index (second->cards, 0))->note), ==, 3 * 100000 - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard/lines", test_lines);
  g_test_add_func ("/vcard/files", test_files);
  g_test_add_func ("/vcard/encodings", test_encodings);
  g_test_add_func ("/vcard/nul", test_nul);
  g_test_add_func ("/vcard/refused", test_refused);
  g_test_add_func ("/vcard/endless", test_endless);
  g_test_add_func ("/vcard/write", test_write);
  g_test_add_func ("/vcard/write-sparse", test_write_sparse);
  return g_test_run ();
}
