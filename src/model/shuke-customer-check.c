/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cannot be true of a person. The builder asks before a file goes to the book. */

#include "shuke-customer-parts.h"

#include "shuke-error.h"

/* What can be true of a living body, from a premature child to the largest adult: wide on purpose, it is to catch slips of
 * the finger (1.18 for 118), not to judge. Millimetres; weight in grams. */
static const struct {
  const char *kind;
  gint32      least;
  gint32      most;
} measurement_kinds[] = {
  { "height", 300, 2500 },
  { "weight", 500, 400000 },
  { "foot", 50, 400 },
  { "chest", 200, 2500 },
  { "waist", 200, 2500 },
  { "hip", 200, 2500 },
};

static gboolean
check_birth (ShukeDate   birth,
             ShukeDay    today,
             GError    **error)
{
  gboolean later;
  int year, month;

  if (!shuke_date_is_set (birth))
    return TRUE;
  if (!shuke_date_is_valid (birth))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "there is no such birthday");
      return FALSE;
    }
  shuke_day_get (today, &year, &month, NULL);
  if (birth.year != 0 && birth.month != 0 && birth.day != 0)
    later = shuke_date_to_day (birth) > today;
  else
    later = birth.year > year || (birth.year == year && !birth.lunar && birth.month > month);
  if (later)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "the birthday lies in the future");
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_measurement (const ShukeMeasurement  *measurement,
                   GError                 **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measurement_kinds); i++)
    if (g_str_equal (measurement->kind, measurement_kinds[i].kind))
      {
        if (measurement->value >= measurement_kinds[i].least && measurement->value <= measurement_kinds[i].most)
          return TRUE;
        g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "no body has such a %s", measurement->kind);
        return FALSE;
      }
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "unknown kind of measurement");
  return FALSE;
}

gboolean
shuke_person_check (const ShukePerson  *person,
                    ShukeDay            today,
                    GError            **error)
{
  if (!check_birth (person->birth, today, error))
    return FALSE;
  for (guint i = 0; i < person->measurements->len; i++)
    if (!check_measurement (g_ptr_array_index (person->measurements, i), error))
      return FALSE;
  return TRUE;
}
