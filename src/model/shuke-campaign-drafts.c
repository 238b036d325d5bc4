/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The messages of a campaign as they would leave, with what they cost. Nothing leaves here. */

#include "shuke-campaign-drafts.h"

#include <string.h>

#include "shuke-name.h"

static void
draft_free (gpointer data)
{
  ShukeDraft *draft = data;

  g_free (draft->text);
  g_free (draft);
}

/* Whole names are what a list calls people by, also where one was written down as a form of address. */
static gboolean
has_bare_name_only (const ShukeHousehold *household)
{
  g_autofree char *called = NULL;

  if (household->address_form != NULL)
    return g_strcmp0 (household->address_form, household->name) == 0;
  called = shuke_name_dup_called (household->nickname);
  return called == NULL;
}

static void
add_draft (ShukeDrafts               *self,
           const ShukeAudiencePerson *person,
           const ShukeTemplate       *template,
           const ShukeMessageContext *context,
           const ShukeLintShop       *shop,
           int                        minute)
{
  ShukeDraft *draft = g_new0 (ShukeDraft, 1);
  gunichar character;

  draft->person = person;
  draft->text = shuke_audience_fill (person, template, context, &draft->missing);
  g_ptr_array_add (self->drafts, draft);
  if (draft->text == NULL)
    {
      self->blocked += 1;
      return;
    }
  draft->count = shuke_sms_count (draft->text, shop->region);
  self->ready += 1;
  self->bare += shuke_template_uses (template, SHUKE_PLACEHOLDER_ADDRESS_FORM) && has_bare_name_only (person->household);
  self->longer += draft->count.parts > 1;
  self->parts += draft->count.parts;
  self->lint |= shuke_message_lint (draft->text, shop, minute, &character);
  if (self->character == 0)
    self->character = character;
}

ShukeDrafts *
shuke_drafts_new (const ShukeAudience       *audience,
                  const ShukeTemplate       *template,
                  const ShukeMessageContext *context,
                  const ShukeLintShop       *shop,
                  gint64                     price,
                  int                        minute)
{
  ShukeDrafts *self = g_new0 (ShukeDrafts, 1);

  self->drafts = g_ptr_array_new_with_free_func (draft_free);
  self->price = price;
  if (template != NULL)
    self->lint = shuke_template_lint (template);
  for (guint i = 0; i < audience->people->len; i++)
    {
      const ShukeAudiencePerson *person = g_ptr_array_index (audience->people, i);

      self->handed += person->handed != SHUKE_HANDED_NOT;
      if (!person->handed && !person->off && template != NULL)
        add_draft (self, person, template, context, shop, minute);
    }
  self->cost = price < 0 ? -1 : shuke_message_cost (self->parts, price);
  return self;
}

void
shuke_drafts_free (ShukeDrafts *self)
{
  g_ptr_array_unref (self->drafts);
  g_free (self);
}

static gboolean
ends_sentence (gunichar c)
{
  return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == '!' || c == '?' || c == '.' || c == '\n';
}

static gboolean
fits_without (const ShukeDrafts *self,
              const char        *sentence,
              ShukeRegion        region)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const ShukeDraft *draft = g_ptr_array_index (self->drafts, i);
      g_autoptr (GString) text = NULL;

      if (draft->text == NULL || draft->count.parts <= 1)
        continue;
      text = g_string_new (draft->text);
      g_string_replace (text, sentence, "", 1);
      if (shuke_sms_count (text->str, region).parts > 1)
        return FALSE;
    }
  return TRUE;
}

char *
shuke_drafts_find_spare (const ShukeDrafts   *self,
                         const ShukeTemplate *template,
                         ShukeRegion          region)
{
  g_autofree char *best = NULL;

  if (self->longer == 0)
    return NULL;
  for (guint i = 0; i < template->pieces->len; i++)
    {
      const ShukeTemplatePiece *piece = g_ptr_array_index (template->pieces, i);
      const char *from = piece->text;
      gboolean whole = i == 0;

      if (piece->placeholder >= 0)
        continue;
      for (const char *p = piece->text; *p != '\0'; p = g_utf8_next_char (p))
        {
          const char *end = g_utf8_next_char (p);

          if (!ends_sentence (g_utf8_get_char (p)))
            continue;
          /* What stands before the first full stop of a piece may go on from the blank before it. */
          if (whole)
            {
              g_autofree char *sentence = g_strndup (from, end - from);

              if (strstr (sentence, "【") == NULL && strstr (sentence, "拒收") == NULL && strstr (sentence, "退") == NULL &&
                  strstr (sentence, "STOP") == NULL && fits_without (self, sentence, region) &&
                  (best == NULL || strlen (sentence) < strlen (best)))
                {
                  g_free (best);
                  best = g_steal_pointer (&sentence);
                }
            }
          from = end;
          whole = TRUE;
        }
    }
  return g_steal_pointer (&best);
}
