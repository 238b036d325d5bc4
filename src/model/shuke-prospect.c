/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stages and lists are the choices of two facts of the catalogue; here is what is done with them. */

#include "config.h"

#include "shuke-prospect.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-fact-kind.h"
#include "shuke-slip-reader.h"
#include "shuke-text.h"

static const char *const stages[] = { "knows", "interested", "wants", "acts", NULL };
static const char *const potentials[] = { "big", "weekly", "monthly", NULL };

const char *const *
shuke_prospect_stages (void)
{
  return stages;
}

const char *const *
shuke_prospect_potentials (void)
{
  return potentials;
}

static const ShukeFactChoice *
find_choice (ShukeFactKind  kind,
             const char    *word)
{
  for (const ShukeFactChoice *choice = shuke_fact_kind_get_info (kind)->choices; choice->word != NULL; choice++)
    if (g_strcmp0 (choice->word, word) == 0)
      return choice;
  return NULL;
}

const char *
shuke_prospect_stage_name (const char *stage)
{
  const ShukeFactChoice *choice = find_choice (SHUKE_FACT_STAGE, stage);

  return choice != NULL ? shuke_fact_choice_name (choice) : NULL;
}

const char *
shuke_prospect_potential_name (const char *potential)
{
  const ShukeFactChoice *choice = find_choice (SHUKE_FACT_POTENTIAL, potential);

  return choice != NULL ? shuke_fact_choice_name (choice) : NULL;
}

gboolean
shuke_prospect_is_on (const char        *potential,
                      ShukeProspectList  list)
{
  switch (list)
    {
    case SHUKE_PROSPECTS_BIG:
      return g_strcmp0 (potential, "big") == 0;
    case SHUKE_PROSPECTS_STEADY:
      return g_strcmp0 (potential, "weekly") == 0 || g_strcmp0 (potential, "monthly") == 0;
    case SHUKE_PROSPECTS_ALL:
    default:
      return TRUE;
    }
}

/* The choice that @piece says: its word, its name, or one of the words by which it is typed. */
static const char *
read_choice (ShukeFactKind  kind,
             const char    *piece)
{
  g_autofree char *folded = g_utf8_casefold (piece, -1);

  for (const ShukeFactChoice *choice = shuke_fact_kind_get_info (kind)->choices; choice->word != NULL; choice++)
    {
      g_autofree char *all = g_strdup_printf ("%s|%s|%s", choice->word, shuke_fact_choice_name (choice), choice->typed);
      g_autofree char *all_folded = g_utf8_casefold (all, -1);
      g_auto (GStrv) words = g_strsplit (all_folded, "|", -1);

      if (g_strv_contains ((const char *const *) words, folded))
        return choice->word;
    }
  return NULL;
}

/* Whoever it is, she is named first, whether or not that looks like a name. */
static void
take_name (ShukeSlip  *slip,
           const char *first)
{
  char *end;

  if (slip->name != NULL || slip->text == NULL || first == NULL || !g_str_has_prefix (slip->text, first))
    return;
  end = strchr (slip->text, ' ');
  slip->name = end != NULL ? g_strndup (slip->text, (gsize) (end - slip->text)) : g_strdup (slip->text);
  {
    g_autofree char *rest = g_steal_pointer (&slip->text);

    slip->text = end != NULL ? shuke_text_clean (rest + strlen (slip->name)) : NULL;
  }
}

/* At blanks and at the marks of both scripts. (transfer full) */
static char **
cut (const char *line)
{
  g_autofree char *narrow = shuke_text_narrow (line);
  g_autofree char *clean = shuke_text_clean (narrow);
  g_autoptr (GString) text = g_string_new (clean);

  g_string_replace (text, "、", " ", 0);
  g_string_replace (text, "。", " ", 0);
  return g_strsplit_set (text->str, " ,;", -1);
}

ShukeProspect *
shuke_prospect_read (const char  *line,
                     ShukeRegion  region,
                     ShukeDay     today)
{
  g_autoptr (ShukeProspect) self = g_new0 (ShukeProspect, 1);
  g_autoptr (GPtrArray) no_kinds = g_ptr_array_new ();
  g_autoptr (GString) rest = g_string_new (NULL);
  g_auto (GStrv) pieces = cut (line);

  for (char **piece = pieces; *piece != NULL; piece++)
    {
      const char *stage = self->stage == NULL && **piece != '\0' ? read_choice (SHUKE_FACT_STAGE, *piece) : NULL;
      const char *potential = stage == NULL && self->potential == NULL && **piece != '\0' ? read_choice (SHUKE_FACT_POTENTIAL, *piece) : NULL;

      if (stage != NULL)
        self->stage = g_strdup (stage);
      else if (potential != NULL)
        self->potential = g_strdup (potential);
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", *piece);
    }
  self->slip = shuke_slip_read (rest->str, no_kinds, NULL, region, today);
  if (self->slip == NULL)
    return NULL;
  take_name (self->slip, pieces[0]);
  if (self->slip->name == NULL && self->slip->phone == NULL && self->slip->card == NULL)
    return NULL;
  if (self->stage == NULL)
    self->stage = g_strdup (SHUKE_PROSPECT_FIRST_STAGE);
  return g_steal_pointer (&self);
}

void
shuke_prospect_free (ShukeProspect *self)
{
  g_free (self->stage);
  g_free (self->potential);
  g_clear_pointer (&self->slip, shuke_slip_free);
  g_free (self);
}

char *
shuke_prospect_dup_todo (const char *stage)
{
  const char *name = shuke_prospect_stage_name (stage);

  /* Translators: how near she is to buying: "Next step: wants to buy". */
  return name != NULL ? g_strdup_printf (_("Next step with her: %s"), name) : g_strdup (_("Next step with her"));
}

char *
shuke_prospect_dup_bought (const char *stage)
{
  return g_strdup_printf (_("bought for the first time; until then: %s"), shuke_prospect_stage_name (stage));
}

char *
shuke_prospect_dup_lost (const char *stage,
                         const char *reason)
{
  const char *name = shuke_prospect_stage_name (stage);

  return reason != NULL ? g_strdup_printf (_("lost: %1$s; until then: %2$s"), reason, name) : g_strdup_printf (_("lost; until then: %s"), name);
}
