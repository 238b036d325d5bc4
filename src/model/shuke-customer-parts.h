/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* For shuke-customer.c and the files of its builder only. The free functions are GDestroyNotify, the copies give one's own. */
void         shuke_size_told_free       (gpointer data);
gpointer     shuke_size_told_copy       (gconstpointer data);
void         shuke_measurement_free     (gpointer data);
gpointer     shuke_measurement_copy     (gconstpointer data);
void         shuke_customer_phone_free  (gpointer data);
gpointer     shuke_customer_phone_copy  (gconstpointer data);
void         shuke_channel_free         (gpointer data);
gpointer     shuke_channel_copy         (gconstpointer data);
void         shuke_address_free         (gpointer data);
gpointer     shuke_address_copy         (gconstpointer data);
void         shuke_person_fact_free     (gpointer data);
gpointer     shuke_person_fact_copy     (gconstpointer data);
void         shuke_life_event_free      (gpointer data);
gpointer     shuke_life_event_copy      (gconstpointer data);
void         shuke_custom_value_free    (gpointer data);
gpointer     shuke_custom_value_copy    (gconstpointer data);
/* As shuke_customer_builder_set_fact(), _set_event() and _set_custom() say. */
void         shuke_person_facts_put     (GPtrArray *facts, gint64 id, const char *kind, const char *value);
void         shuke_life_events_put      (GPtrArray *events, const ShukeLifeEvent *event);
void         shuke_custom_values_put    (GPtrArray *values, const ShukeCustomValue *value);
ShukePerson *shuke_person_new           (gint64 id, ShukeRole role);
void         shuke_person_free          (gpointer data);
gpointer     shuke_person_copy          (gconstpointer data);
/* SHUKE_ERROR_INVALID for a birthday that does not exist or lies in the future, and for what no body measures. */
gboolean     shuke_person_check         (const ShukePerson *person, ShukeDay today, GError **error);
GPtrArray   *shuke_parts_copy           (GPtrArray *parts, gpointer (*copy) (gconstpointer), GDestroyNotify destroy);

G_END_DECLS
