/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the campaign pages. Knows no widget, so that every sentence can be tested without a display. */

#include "config.h"

#include "shuke-campaign-text.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"

static void
add_part (GString *line,
          char    *part)
{
  if (part != NULL && *part != '\0')
    {
      if (line->len > 0)
        /* Translators: between the reasons of one line. */
        g_string_append (line, C_("reasons", ", "));
      g_string_append (line, part);
    }
  g_free (part);
}

static char *
wearer_text (const ShukeAudienceWearer *wearer)
{
  if (wearer->size == NULL)
    return wearer->role == SHUKE_ROLE_SELF || wearer->name == NULL ? NULL : g_strdup (wearer->name);
  if (wearer->role == SHUKE_ROLE_SELF)
    /* Translators: she wears this size now. */
    return g_strdup_printf (_("size %s now"), wearer->size);
  if (wearer->name == NULL)
    switch (wearer->fit)
      {
      case SHUKE_FIT_GROWN:
      case SHUKE_FIT_AGE:
      case SHUKE_FIT_ROUGH_AGE:
        return g_strdup_printf (_("the child probably %s now"), wearer->size);
      case SHUKE_FIT_NONE:
      case SHUKE_FIT_TOLD:
      case SHUKE_FIT_BOUGHT:
      case SHUKE_FIT_HEIGHT:
      default:
        return g_strdup_printf (_("the child %s now"), wearer->size);
      }
  switch (wearer->fit)
    {
    case SHUKE_FIT_HEIGHT:
      /* Translators: a child's name, then a size. */
      return g_strdup_printf (_("%s %s now by height"), wearer->name, wearer->size);
    case SHUKE_FIT_GROWN:
      return g_strdup_printf (_("%s probably %s now"), wearer->name, wearer->size);
    case SHUKE_FIT_AGE:
      return g_strdup_printf (_("%s perhaps %s, by age"), wearer->name, wearer->size);
    case SHUKE_FIT_ROUGH_AGE:
      return g_strdup_printf (_("%s perhaps %s, by a rough age"), wearer->name, wearer->size);
    case SHUKE_FIT_NONE:
    case SHUKE_FIT_TOLD:
    case SHUKE_FIT_BOUGHT:
    default:
      return g_strdup_printf (_("%s %s now"), wearer->name, wearer->size);
    }
}

static char *
away_text (int away)
{
  if (away < 0)
    return g_strdup (_("not here yet"));
  if (away == 0)
    return g_strdup (_("here today"));
  return g_strdup_printf (ngettext ("last here %d day ago", "last here %d days ago", (gulong) away), away);
}

static char *
silences_text (int n)
{
  return g_strdup_printf (ngettext ("%d message without an answer", "%d messages without an answer", (gulong) n), n);
}

/* "¥200–300", without cents. */
static char *
price_band (gint64               low,
            gint64               high,
            const ShukeCurrency *currency)
{
  gint64 unit = 1;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (int i = 0; i < currency->digits; i++)
    unit *= 10;
  low = (low + unit / 2) / unit * unit;
  high = (high + unit / 2) / unit * unit;
  first = shuke_money_format (low, currency);
  if (low == high)
    return g_steal_pointer (&first);
  second = g_strdup_printf ("%" G_GINT64_FORMAT, high / unit);
  return g_strdup_printf ("%s–%s", first, second);
}

char *
shuke_campaign_reason (const ShukeAudiencePerson *person,
                       const ShukeAudience       *audience,
                       const ShukeCurrency       *currency)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < person->wearers->len; i++)
    add_part (line, wearer_text (g_ptr_array_index (person->wearers, i)));
  if (person->bought > 0 && audience->category != NULL)
    /* Translators: how many pieces, of what. */
    add_part (line, g_strdup_printf (ngettext ("bought %d × %s", "bought %d × %s", (gulong) person->bought),
                                     person->bought, audience->category));
  if (person->price_low >= 0)
    add_part (line, price_band (person->price_low, person->price_high, currency));
  if (person->colour != NULL)
    add_part (line, g_strdup_printf (_("likes %s"), person->colour));
  add_part (line, away_text (person->away));
  if (person->household->first >= SHUKE_EXPECTS_FIRST)
    add_part (line, g_strdup (_("wants to hear first")));
  if (audience->silences > 0 && person->household->silences >= audience->silences)
    add_part (line, silences_text (person->household->silences));
  if (person->by_hand != 0)
    {
      g_autofree char *ways = shuke_contact_dup_way_names (person->by_hand);

      /* Translators: how she wants to be written to: "WeChat"; her message is in no table for text messages. */
      add_part (line, g_strdup_printf (_("%s: copy hers by hand"), ways));
    }
  return g_string_free (line, FALSE);
}

char *
shuke_campaign_person_title (const ShukeHousehold *household)
{
  const char *title = household->name != NULL ? household->name : household->nickname != NULL ? household->nickname
                    : household->address_form;

  if (title != NULL)
    return g_strdup (title);
  return household->e164 != NULL ? shuke_phone_format (household->e164, SHUKE_REGION_CN) : g_strdup (_("Without a name"));
}

const char *
shuke_campaign_left_title (ShukeLeft left)
{
  static const char *const titles[SHUKE_N_LEFT] = {
    [SHUKE_LEFT_NOT] = N_("Fits"),
    [SHUKE_LEFT_BIN] = N_("In the bin"),
    [SHUKE_LEFT_NO_CONSENT] = N_("Never asked for consent"),
    [SHUKE_LEFT_REFUSED] = N_("Refused messages"),
    [SHUKE_LEFT_NO_MOBILE] = N_("No mobile number"),
    [SHUKE_LEFT_COMPLAINT] = N_("Open complaint"),
    [SHUKE_LEFT_WAY] = N_("Wants no messages in writing"),
    [SHUKE_LEFT_WRONG_NUMBER] = N_("Wrong number"),
    [SHUKE_LEFT_RHYTHM] = N_("Wants to hear less often"),
    [SHUKE_LEFT_SILENT] = N_("Did not answer"),
    [SHUKE_LEFT_WRITTEN] = N_("Written to lately"),
    [SHUKE_LEFT_ASLEEP] = N_("Not here for long"),
    [SHUKE_LEFT_SAME_PHONE] = N_("Same phone"),
    [SHUKE_LEFT_ENOUGH] = N_("Enough for the goods"),
    [SHUKE_LEFT_HAS_IT] = N_("Has it already"),
    [SHUKE_LEFT_SAME_TEXT] = N_("Same words before"),
    [SHUKE_LEFT_SAMPLE] = N_("Sample shop"),
  };

  return _(titles[left]);
}

static char *
dup_rhythm (int every,
            int ago)
{
  g_autofree char *wish = g_strdup_printf (ngettext ("wants to hear at most every %d day", "wants to hear at most every %d days", (gulong) every),
                                           every);
  g_autofree char *last = ago == 0 ? g_strdup (_("heard from us today"))
    : g_strdup_printf (ngettext ("heard from us %d day ago", "heard from us %d days ago", (gulong) ago), ago);

  return g_strconcat (wish, C_("reasons", ", "), last, NULL);
}

char *
shuke_campaign_left_reason (const ShukeAudiencePerson *person)
{
  if (person->left == SHUKE_LEFT_WAY)
    return shuke_contact_ways_dup_words (SHUKE_WAYS_ALL & ~person->household->unwanted);
  if (person->left == SHUKE_LEFT_SILENT)
    return silences_text (person->household->silences);
  if (person->left == SHUKE_LEFT_RHYTHM)
    return dup_rhythm (person->household->every, person->left_days);
  if (person->left == SHUKE_LEFT_WRITTEN && person->left_days > 0)
    return g_strdup_printf (ngettext ("written to %d day ago", "written to %d days ago", (gulong) person->left_days), person->left_days);
  if (person->left == SHUKE_LEFT_WRITTEN)
    return g_strdup (_("written to today"));
  if (person->left == SHUKE_LEFT_ASLEEP)
    return away_text (person->left_days);
  if (person->other != NULL)
    {
      g_autofree char *other = shuke_campaign_person_title (person->other);

      if (person->left == SHUKE_LEFT_SAME_PHONE)
        return g_strdup_printf (_("same phone as %s, whose message names everyone"), other);
      return g_strdup_printf (_("%s, on the same phone, refused"), other);
    }
  return NULL;
}

char *
shuke_campaign_handed_text (const ShukeAudiencePerson *person,
                            ShukeDay                   today)
{
  g_autofree char *day = shuke_day_text_year (person->handed_day, today);

  switch (person->handed)
    {
    case SHUKE_HANDED_COPIED:
      /* Translators: of a message; %s is a day. */
      return g_strdup_printf (_("Copied on %s"), day);
    case SHUKE_HANDED_IN_TABLE:
      /* Translators: of a message that stands in an exported table; %s is a day. */
      return g_strdup_printf (_("In the table of %s"), day);
    case SHUKE_HANDED_NOT:
    default:
      return g_strdup ("");
    }
}

const char *
shuke_campaign_left_sentence (ShukeLeft left)
{
  static const char *const sentences[SHUKE_N_LEFT] = {
    [SHUKE_LEFT_NOT] = "",
    [SHUKE_LEFT_BIN] = N_("She is in the bin, so she is not written to."),
    [SHUKE_LEFT_NO_CONSENT] = N_("She was never asked whether we may write to her."),
    [SHUKE_LEFT_REFUSED] = N_("She does not want messages, so this one stays here."),
    [SHUKE_LEFT_NO_MOBILE] = N_("This number is not hers any more."),
    [SHUKE_LEFT_COMPLAINT] = N_("A complaint of hers is open: first mend that."),
    [SHUKE_LEFT_WAY] = N_("She does not want text messages: call her, or write to her the way she wants."),
    [SHUKE_LEFT_WRONG_NUMBER] = N_("Somebody else answers under this number: ask for the right one first."),
    [SHUKE_LEFT_RHYTHM] = N_("She wants to hear from us less often, and heard from us lately."),
    [SHUKE_LEFT_SILENT] = N_("She did not answer the last messages: try another way."),
    [SHUKE_LEFT_WRITTEN] = N_("She was written to a few days ago."),
    [SHUKE_LEFT_ASLEEP] = N_("She was not here for long."),
    [SHUKE_LEFT_SAME_PHONE] = N_("Her phone gets this message already."),
    [SHUKE_LEFT_ENOUGH] = N_("There are more people than pieces."),
    [SHUKE_LEFT_HAS_IT] = N_("She has this message already."),
    [SHUKE_LEFT_SAME_TEXT] = N_("She got these very words before."),
    [SHUKE_LEFT_SAMPLE] = N_("The sample shop never writes to anyone."),
  };

  return *sentences[left] == '\0' ? "" : _(sentences[left]);
}

const char *
shuke_campaign_placeholder (ShukePlaceholder placeholder)
{
  static const char *const titles[SHUKE_N_PLACEHOLDERS] = {
    [SHUKE_PLACEHOLDER_NAME] = NC_("blank", "name"),
    [SHUKE_PLACEHOLDER_ADDRESS_FORM] = NC_("blank", "address form"),
    [SHUKE_PLACEHOLDER_CHILD] = NC_("blank", "child"),
    [SHUKE_PLACEHOLDER_SIZE] = NC_("blank", "size"),
    [SHUKE_PLACEHOLDER_ITEM] = NC_("blank", "item"),
    [SHUKE_PLACEHOLDER_COLOUR] = NC_("blank", "colour"),
    [SHUKE_PLACEHOLDER_PRICE] = NC_("blank", "price"),
    [SHUKE_PLACEHOLDER_LAST] = NC_("blank", "last bought"),
    [SHUKE_PLACEHOLDER_SHOP] = NC_("blank", "shop"),
  };

  return g_dpgettext2 (NULL, "blank", titles[placeholder]);
}

const char *
shuke_campaign_state (ShukeCampaignState state)
{
  static const char *const states[] = {
    [SHUKE_CAMPAIGN_DRAFT] = N_("Draft"),
    [SHUKE_CAMPAIGN_READY] = N_("Ready"),
    [SHUKE_CAMPAIGN_HANDED_OVER] = N_("Handed over"),
    [SHUKE_CAMPAIGN_MEASURED] = N_("Measured"),
  };

  return _(states[state]);
}

/* The smallest and the largest, in whatever order they were typed; the first and the last where sizes have no order. */
static void
find_size_ends (const ShukeGoods  *goods,
                const char       **smallest,
                const char       **largest)
{
  ShukeSizeUse use = shuke_size_use_for_category (goods->category != NULL ? goods->category : goods->name);
  ShukeSize low = { 0 }, high = { 0 };

  for (guint i = 0; i < goods->sizes->len; i++)
    {
      const char *text = ((const ShukeGoodsSize *) g_ptr_array_index (goods->sizes, i))->size;
      ShukeSize size = shuke_size_parse (text, use);
      gboolean ordered = size.kind != SHUKE_SIZE_UNKNOWN && size.kind == low.kind;

      if (i == 0 || (ordered && shuke_size_compare (size, low) < 0))
        {
          low = size;
          *smallest = text;
        }
      if (i == 0 || !ordered || shuke_size_compare (size, high) > 0)
        {
          high = size;
          *largest = text;
        }
    }
}

char *
shuke_campaign_usual_title (const ShukeGoods *goods)
{
  g_autofree char *what = shuke_goods_dup_title (goods);
  const char *smallest = NULL, *largest = NULL;
  g_autofree char *span = NULL;

  find_size_ends (goods, &smallest, &largest);
  if (what == NULL && smallest == NULL)
    return g_strdup (_("New campaign"));
  if (smallest == NULL)
    /* Translators: the goods. */
    return g_strdup_printf (_("%s: just in"), what);
  span = goods->sizes->len == 1 ? g_strdup (smallest) : g_strdup_printf ("%s–%s", smallest, largest);
  if (what == NULL)
    return g_strdup_printf (_("%s: just in"), span);
  /* Translators: the goods, then their sizes, as in "Jeans XL–3XL: just in". */
  return g_strdup_printf (_("%s %s: just in"), what, span);
}

char *
shuke_campaign_title (const ShukeCampaign *campaign)
{
  return *campaign->name != '\0' ? g_strdup (campaign->name) : shuke_campaign_usual_title (campaign->goods);
}

char *
shuke_campaign_size_span (const ShukeGoods *goods)
{
  const char *smallest = "", *largest = "";

  find_size_ends (goods, &smallest, &largest);
  if (goods->sizes->len <= 1)
    return g_strdup (smallest);
  if (goods->sizes->len == 2)
    return g_strdup_printf (_("%s or %s"), smallest, largest);
  return g_strdup_printf (_("%s to %s"), smallest, largest);
}

char *
shuke_campaign_template (int          kind,
                         ShukeRegion  region,
                         const char  *signature,
                         const char  *opt_out)
{
  static const char *const texts[] = {
    /* Translators: the words in braces stay as they are. Few characters: one part of a text message holds 70. */
    N_("{address form}, the {item} has come in, also in your {size}. Shall I put one aside for you?"),
    N_("{address form}, the {item} has come in, also in {size} for {child|the little one}. Shall I put one aside?"),
    N_("{address form}, the {item} in {size} is here."),
  };
  gboolean chinese = region != SHUKE_REGION_OTHER;
  gboolean brackets = region == SHUKE_REGION_CN;
  GString *text = g_string_new (NULL);

  if (brackets && signature != NULL)
    {
      if (!g_str_has_prefix (signature, "【"))
        g_string_append_printf (text, "【%s】", signature);
      else
        g_string_append (text, signature);
    }
  g_string_append (text, _(texts[CLAMP (kind, 0, 2)]));
  if (!brackets && signature != NULL)
    g_string_append_printf (text, " %s", signature);
  if (opt_out == NULL)
    opt_out = brackets ? "拒收请回复R" : chinese ? NULL : _("Reply STOP to end");
  /* After Chinese no space is wanted, after an English sentence it is. */
  if (opt_out != NULL)
    g_string_append_printf (text, brackets && !g_ascii_isprint (text->str[text->len - 1]) ? "%s" : " %s", opt_out);
  return g_string_free (text, FALSE);
}

char *
shuke_campaign_problem (const ShukeTemplateProblem *problem)
{
  switch (problem->fault)
    {
    case SHUKE_TEMPLATE_NOT_TEXT:
      return g_strdup (_("There are characters in it that no phone can show."));
    case SHUKE_TEMPLATE_TOO_LONG:
      return g_strdup (_("This is too long for a message."));
    case SHUKE_TEMPLATE_UNKNOWN:
      return g_strdup_printf (_("There is no blank “%s”: take one of the words below."), problem->word);
    case SHUKE_TEMPLATE_OPEN:
      return g_strdup (_("A { is never closed."));
    case SHUKE_TEMPLATE_CLOSE:
      return g_strdup (_("A } stands alone."));
    case SHUKE_TEMPLATE_FINE:
    default:
      return NULL;
    }
}

const char *
shuke_campaign_lint (ShukeLint lint)
{
  switch (lint)
    {
    case SHUKE_LINT_NO_NAME:
      return _("It names nobody: put in how you address her");
    case SHUKE_LINT_TOUCHING:
      return _("Two blanks stand side by side");
    case SHUKE_LINT_SIGNATURE:
      return _("It does not begin or end with the shop’s signature");
    case SHUKE_LINT_SIGNATURE_LENGTH:
      return _("A signature has 2 to 16 characters");
    case SHUKE_LINT_OPT_OUT:
      return _("It does not say how to refuse further messages");
    case SHUKE_LINT_CHARACTERS:
      return _("A character in it may arrive garbled");
    case SHUKE_LINT_BRACKETS:
      return _("【】 is for the signature only");
    case SHUKE_LINT_LENGTH:
      return _("It has over 500 characters");
    case SHUKE_LINT_HOUR:
      return _("Best sent between 8:00 and 22:00");
    default:
      return "";
    }
}

gboolean
shuke_campaign_goods_are_for_children (const ShukeGoods *goods)
{
  for (guint i = 0; i < goods->sizes->len; i++)
    {
      const ShukeGoodsSize *size = g_ptr_array_index (goods->sizes, i);
      ShukeSize parsed = shuke_size_parse (size->size, SHUKE_SIZE_FOR_CLOTHES);

      if (parsed.kind == SHUKE_SIZE_HEIGHT && parsed.value <= 1500)
        return TRUE;
    }
  return FALSE;
}

char *
shuke_campaign_subtitle (const ShukeCampaign *campaign,
                         gboolean             unsaved,
                         gboolean             failed)
{
  if (campaign == NULL)
    return g_strdup ("");
  if (campaign->state >= SHUKE_CAMPAIGN_HANDED_OVER)
    return g_strdup_printf (ngettext ("Handed over to %d", "Handed over to %d", (gulong) campaign->handed_over), campaign->handed_over);
  if (failed)
    return g_strdup (_("Draft, not kept"));
  return g_strdup (!unsaved && campaign->id != 0 ? _("Draft, kept") : _("Draft"));
}

char *
shuke_campaign_price_text (const ShukeGoods    *goods,
                           const ShukeCurrency *currency)
{
  g_autofree char *text = goods->list_price < 0 ? NULL : shuke_money_to_text (goods->list_price, currency);

  if (text != NULL && g_str_has_suffix (text, ".00"))
    text[strlen (text) - 3] = '\0';
  return g_steal_pointer (&text);
}
