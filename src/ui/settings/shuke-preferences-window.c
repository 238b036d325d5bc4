/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preferences. What is typed is looked at with each letter and kept when it rests, when the entry is left or the window closed; each
 * is an action that can be undone. What makes no sense is said at the entry and never kept. */

#include "config.h"

#include "shuke-preferences-window.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#include "shuke-book-contact.h"
#include "shuke-book-day.h"
#include "shuke-settings-actions.h"
#include "shuke-settings.h"
#include "shuke-shop.h"
#include "shuke-text.h"
#include "shuke-toast.h"
#include "shuke-window-undo.h"
#include "shuke-wrap-layout.h"

#define REST_BEFORE_SAVING 900   /* ms without a key */
#define OPT_OUT_LENGTH_MAX 60    /* characters; it has to fit into a message with something else in it */
#define SHOP_NAME_MAX      40

typedef enum {
  FIELD_NAME,
  FIELD_SIGNATURE,
  FIELD_OPENS,
  FIELD_CLOSES,
  FIELD_OPT_OUT,
  FIELD_PRICE,
  FIELD_SILENCES,
  N_FIELDS
} Field;

struct _ShukePreferencesWindow {
  AdwPreferencesWindow parent_instance;

  AdwPreferencesPage *shop_page;
  AdwPreferencesPage *computer_page;
  AdwEntryRow        *name_row;
  AdwEntryRow        *signature_row;
  AdwEntryRow        *opens_row;
  AdwEntryRow        *closes_row;
  AdwEntryRow        *opt_out_row;
  AdwEntryRow        *price_row;
  AdwEntryRow        *silences_row;
  GtkLabel           *price_currency;
  AdwComboRow        *region_row;
  AdwComboRow        *currency_row;
  GtkWidget          *closed_days;
  GtkSwitch          *background_switch;
  GtkSwitch          *accent_switch;

  ShukeWindow        *parent;             /* (unowned): it takes us along */
  ShukeBook          *book;
  GSettings          *settings;           /* (nullable) */
  GtkWidget          *days[7];
  const char         *titles[N_FIELDS];   /* of the rows when nothing is wrong */
  gboolean            typed[N_FIELDS];    /* changed and not kept yet */
  guint               rest_source;
  gboolean            settling;           /* the controls are being set, not used */
  AdwToast           *toast;              /* (unowned) (nullable): the one that shows */
};

G_DEFINE_FINAL_TYPE (ShukePreferencesWindow, shuke_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const keys[N_FIELDS] = {
  [FIELD_NAME] = "shop_name",
  [FIELD_SIGNATURE] = "signature",
  [FIELD_OPENS] = "opens",
  [FIELD_CLOSES] = "closes",
  [FIELD_OPT_OUT] = "opt_out",
  [FIELD_PRICE] = "sms_price",
  [FIELD_SILENCES] = "silences",
};

static const struct {
  const char *code;
  const char *name;
} currencies[] = {
  { "CNY", N_("Renminbi (¥)") },
  { "TWD", N_("New Taiwan dollar (NT$)") },
  { "HKD", N_("Hong Kong dollar (HK$)") },
  { "MOP", N_("Macanese pataca (MOP$)") },
  { "USD", N_("US dollar ($)") },
  { "EUR", N_("Euro (€)") },
  { "GBP", N_("Pound sterling (£)") },
  { "JPY", N_("Yen (¥)") },
  { "KRW", N_("Won (₩)") },
  { "SGD", N_("Singapore dollar (S$)") },
  { "MYR", N_("Ringgit (RM)") },
  { "THB", N_("Baht (฿)") },
  { "VND", N_("Dong (₫)") },
  { "AUD", N_("Australian dollar (A$)") },
  { "CAD", N_("Canadian dollar (C$)") },
};

static AdwEntryRow *
row_of (ShukePreferencesWindow *self,
        Field                   field)
{
  AdwEntryRow *const rows[N_FIELDS] = { self->name_row,   self->signature_row, self->opens_row,
                                        self->closes_row, self->opt_out_row,   self->price_row,
                                        self->silences_row };

  return rows[field];
}

/* What is to be kept for what stands in the entry: "" to unset it; NULL with @fault when it makes no sense. (transfer full) */
static char *
read_field (ShukePreferencesWindow  *self,
            Field                    field,
            const char             **fault)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row_of (self, field)));
  g_autofree char *clean = shuke_text_clean (text);
  gint64 price, number;
  int minute;
  char *kept;

  *fault = NULL;
  if (clean == NULL)
    return g_strdup ("");
  switch (field)
    {
    case FIELD_SIGNATURE:
      kept = shuke_shop_read_signature (clean);
      if (kept == NULL)
        *fault = _("Signature: 2 to 16 characters");
      return kept;
    case FIELD_OPENS:
    case FIELD_CLOSES:
      if (shuke_shop_read_time (clean, &minute))
        return g_strdup_printf ("%d", minute);
      *fault = _("A time of the day, such as 9:30");
      return NULL;
    case FIELD_PRICE:
      if (shuke_shop_read_price (clean, shuke_book_get_currency (self->book), &price))
        return g_strdup_printf ("%" G_GINT64_FORMAT, price);
      *fault = _("A price, such as 0.05");
      return NULL;
    case FIELD_SILENCES:
      if (g_ascii_string_to_signed (clean, 10, 0, 99, &number, NULL))
        return g_strdup_printf ("%d", (int) number);
      *fault = _("A number, such as 3; 0 for never");
      return NULL;
    case FIELD_NAME:
    case FIELD_OPT_OUT:
    case N_FIELDS:
    default:
      if (g_utf8_strlen (clean, -1) <= (field == FIELD_NAME ? SHOP_NAME_MAX : OPT_OUT_LENGTH_MAX))
        return g_steal_pointer (&clean);
      *fault = _("Shorter, please");
      return NULL;
    }
}

static void
show_fault (ShukePreferencesWindow *self,
            Field                   field,
            const char             *fault)
{
  AdwEntryRow *row = row_of (self, field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fault != NULL ? fault : self->titles[field]);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

static void
toast_gone_cb (ShukePreferencesWindow *self)
{
  self->toast = NULL;
}

static void
say_saved (ShukePreferencesWindow *self)
{
  AdwToast *toast = shuke_toast_new (_("Saved"));

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_action_target_value (toast, shuke_window_undo_target (self->book, shuke_book_get_last_action (self->book)));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_gone_cb), self, G_CONNECT_SWAPPED);
  self->toast = toast;
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void refresh (ShukePreferencesWindow *self);

/* @saved_keys and @values as the book wants them; nothing is written when all stand there already. */
static void
save (ShukePreferencesWindow *self,
      const char *const      *saved_keys,
      const char *const      *values)
{
  g_autoptr (GError) error = NULL;
  gboolean same = TRUE;

  for (guint i = 0; saved_keys[i] != NULL; i++)
    {
      g_autofree char *now = shuke_book_dup_setting (self->book, saved_keys[i]);

      same = same && g_strcmp0 (now, values[i]) == 0;
    }
  if (same)
    return;
  if (shuke_book_set_settings (self->book, saved_keys, values, &error))
    {
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        say_saved (self);
    }
  else
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      refresh (self);
    }
}

static void
save_field (ShukePreferencesWindow *self,
            Field                   field)
{
  const char *fault;
  g_autofree char *kept = NULL;
  g_autofree char *now = NULL;
  int opens, closes;

  if (!self->typed[field])
    return;
  kept = read_field (self, field, &fault);
  if (kept == NULL)
    return;
  self->typed[field] = FALSE;
  now = shuke_book_dup_setting (self->book, keys[field]);
  shuke_book_get_hours (self->book, &opens, &closes);
  /* The usual hours are shown without being kept. */
  if (now == NULL && ((field == FIELD_OPENS && atoi (kept) == opens) || (field == FIELD_CLOSES && atoi (kept) == closes)))
    return;
  {
    const char *const saved_keys[] = { keys[field], NULL };
    const char *value = *kept != '\0' ? kept : NULL;

    save (self, saved_keys, &value);
  }
}

static void
save_typed (ShukePreferencesWindow *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  for (int i = 0; i < N_FIELDS; i++)
    save_field (self, (Field) i);
}

static gboolean
rested_cb (gpointer data)
{
  ShukePreferencesWindow *self = data;

  self->rest_source = 0;
  save_typed (self);
  return G_SOURCE_REMOVE;
}

static Field
field_of (ShukePreferencesWindow *self,
          gpointer                row)
{
  int i = 0;

  while (i < N_FIELDS - 1 && row_of (self, (Field) i) != row)
    i++;
  return (Field) i;
}

static void
typed_cb (ShukePreferencesWindow *self,
          AdwEntryRow            *row)
{
  Field field = field_of (self, row);
  const char *fault;
  g_autofree char *kept = NULL;

  if (self->settling)
    return;
  kept = read_field (self, field, &fault);
  show_fault (self, field, fault);
  self->typed[field] = TRUE;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_BEFORE_SAVING, rested_cb, self);
}

/* Left with something that makes no sense: what is kept stands there again. */
static void
left_cb (ShukePreferencesWindow *self)
{
  /* The cursor leaves a window that is being taken down, too. */
  if (self->book == NULL)
    return;

  save_typed (self);
  memset (self->typed, 0, sizeof self->typed);
  refresh (self);
}

static void
set_text (ShukePreferencesWindow *self,
          Field                   field,
          const char             *text)
{
  GtkEditable *row = GTK_EDITABLE (row_of (self, field));

  if (self->typed[field])
    return;
  if (g_strcmp0 (gtk_editable_get_text (row), text != NULL ? text : "") != 0)
    gtk_editable_set_text (row, text != NULL ? text : "");
  show_fault (self, field, NULL);
}

static guint
find_currency (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_strcmp0 (currencies[i].code, code) == 0)
      return i;
  return G_N_ELEMENTS (currencies);
}

/* Everything as the book has it, but for what is being typed. */
static void
refresh (ShukePreferencesWindow *self)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  g_autofree char *name = shuke_book_dup_setting (self->book, "shop_name");
  g_autofree char *signature = shuke_book_dup_setting (self->book, "signature");
  g_autofree char *opt_out = shuke_book_dup_setting (self->book, "opt_out");
  g_autofree char *price = shuke_book_dup_setting (self->book, "sms_price");
  g_autofree char *price_text = price != NULL ? shuke_shop_price_to_text (g_ascii_strtoll (price, NULL, 10), currency) : NULL;
  g_autofree char *silences = NULL;
  g_autofree char *opens_text = NULL;
  g_autofree char *closes_text = NULL;
  guint closed = shuke_book_get_closed_days (self->book);
  gboolean sold = shuke_book_get_vital_standing (self->book) != 0;
  int opens, closes, limit;

  /* That it cannot be read is said by whoever counts by it; here stands what holds until then. */
  shuke_book_get_silence_limit (self->book, &limit, NULL);
  silences = g_strdup_printf ("%d", limit);
  shuke_book_get_hours (self->book, &opens, &closes);
  opens_text = shuke_shop_time_to_text (opens);
  closes_text = shuke_shop_time_to_text (closes);

  self->settling = TRUE;
  set_text (self, FIELD_NAME, name);
  set_text (self, FIELD_SIGNATURE, signature);
  set_text (self, FIELD_OPENS, opens_text);
  set_text (self, FIELD_CLOSES, closes_text);
  set_text (self, FIELD_OPT_OUT, opt_out);
  set_text (self, FIELD_PRICE, price_text);
  set_text (self, FIELD_SILENCES, silences);
  gtk_label_set_label (self->price_currency, shuke_currency_get_symbol (currency));
  adw_combo_row_set_selected (self->region_row, (guint) shuke_book_get_region (self->book));
  adw_combo_row_set_selected (self->currency_row, find_currency (currency->code));
  /* Amounts are kept without their currency: changing it would change what was paid. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->currency_row), !sold);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->currency_row),
                                 sold ? _("Currency, fixed because sales are kept in it") : _("Currency"));
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->days[i]), (closed & (1u << (i + 1))) != 0);
  self->settling = FALSE;
}

/* What was left as the old region has it becomes what the new one has; one action, so that one undo takes all back. */
static void
region_chosen_cb (ShukePreferencesWindow *self)
{
  guint chosen = adw_combo_row_get_selected (self->region_row);
  ShukeRegion before, after = (ShukeRegion) chosen;
  const ShukeShopDefaults *old, *new;
  g_autofree char *currency = NULL;
  g_autofree char *opt_out = NULL;
  g_autofree char *price = NULL;
  const char *saved_keys[5] = { "region" };
  const char *values[5] = { shuke_region_to_code (after) };
  guint n = 1;

  if (self->settling || chosen > SHUKE_REGION_OTHER)
    return;
  before = shuke_book_get_region (self->book);
  old = shuke_shop_get_defaults (before);
  new = shuke_shop_get_defaults (after);
  currency = shuke_book_dup_setting (self->book, "currency");
  opt_out = shuke_book_dup_setting (self->book, "opt_out");
  price = shuke_book_dup_setting (self->book, "sms_price");
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->currency_row)) && (currency == NULL || g_strcmp0 (currency, old->currency) == 0))
    {
      saved_keys[n] = "currency";
      values[n++] = new->currency;
      /* Another currency, another price. */
      if (price == NULL || g_strcmp0 (price, old->sms_price) == 0)
        {
          saved_keys[n] = "sms_price";
          values[n++] = new->sms_price;
        }
    }
  if (opt_out == NULL || g_strcmp0 (opt_out, old->opt_out) == 0)
    {
      saved_keys[n] = "opt_out";
      values[n++] = new->opt_out;
    }
  save (self, saved_keys, values);
}

static void
currency_chosen_cb (ShukePreferencesWindow *self)
{
  guint chosen = adw_combo_row_get_selected (self->currency_row);
  const char *const saved_keys[] = { "currency", NULL };

  if (self->settling || chosen >= G_N_ELEMENTS (currencies))
    return;
  save (self, saved_keys, &currencies[chosen].code);
}

static void
day_toggled_cb (ShukePreferencesWindow *self)
{
  const char *const saved_keys[] = { "closed_days", NULL };
  g_autoptr (GString) days = g_string_new (NULL);

  if (self->settling)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->days[i])))
      g_string_append_printf (days, "%s%u", days->len > 0 ? "," : "", i + 1);
  save (self, saved_keys, (const char *const *) &days->str);
}

static void
accent_switched_cb (ShukePreferencesWindow *self)
{
  if (self->settings != NULL && !self->settling)
    g_settings_set_enum (self->settings, "accent", gtk_switch_get_active (self->accent_switch) ? 1 : 0);
}

static void
book_changed_cb (ShukePreferencesWindow *self,
                 ShukeBookSubject        subject)
{
  if (subject == SHUKE_BOOK_SUBJECT_SETTING || subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    refresh (self);
}

/* The names of the days as this locale has them, Monday first. */
static void
make_days (ShukePreferencesWindow *self)
{
  static const nl_item short_names[] = { ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7, ABDAY_1 };
  static const nl_item names[] = { DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7, DAY_1 };

  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    {
      GtkWidget *day = gtk_toggle_button_new_with_label (nl_langinfo (short_names[i]));

      gtk_widget_add_css_class (day, "chip");
      gtk_widget_set_tooltip_text (day, nl_langinfo (names[i]));
      g_signal_connect_object (day, "toggled", G_CALLBACK (day_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->closed_days), day);
      self->days[i] = day;
    }
}

/* However it goes: closed, or taken down with the window behind it. */
static void
shuke_preferences_window_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (shuke_preferences_window_parent_class)->unmap (widget);
  save_typed (SHUKE_PREFERENCES_WINDOW (widget));
}

static void
shuke_preferences_window_dispose (GObject *object)
{
  ShukePreferencesWindow *self = SHUKE_PREFERENCES_WINDOW (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_preferences_window_parent_class)->dispose (object);
}

static void
shuke_preferences_window_class_init (ShukePreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_preferences_window_dispose;
  widget_class->unmap = shuke_preferences_window_unmap;

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  shuke_window_undo_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/settings/shuke-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, shop_page);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, computer_page);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, signature_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, opens_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, closes_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, opt_out_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, price_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, silences_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, price_currency);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, region_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, currency_row);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, closed_days);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, background_switch);
  gtk_widget_class_bind_template_child (widget_class, ShukePreferencesWindow, accent_switch);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, currency_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, accent_switched_cb);
}

static void
shuke_preferences_window_init (ShukePreferencesWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->settling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    gtk_string_list_append (names, _(currencies[i].name));
  adw_combo_row_set_model (self->currency_row, G_LIST_MODEL (names));
  make_days (self);
  for (int i = 0; i < N_FIELDS; i++)
    {
      AdwEntryRow *row = row_of (self, (Field) i);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      self->titles[i] = g_intern_string (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
      g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "entry-activated", G_CALLBACK (save_typed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (row), focus);
    }
  self->settings = shuke_settings_new ();
  if (self->settings != NULL)
    {
      gtk_switch_set_active (self->accent_switch, g_settings_get_enum (self->settings, "accent") == 1);
      g_settings_bind (self->settings, "run-in-background", self->background_switch, "active", G_SETTINGS_BIND_DEFAULT);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->computer_page), self->settings != NULL);
  self->settling = FALSE;
}

static ShukePreferencesWindow *
open_for (ShukeWindow *parent)
{
  ShukePreferencesWindow *self = g_object_new (SHUKE_TYPE_PREFERENCES_WINDOW, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->shop_page), !shuke_book_is_read_only (self->book));
  refresh (self);
  shuke_settings_present (GTK_WINDOW (self), parent);
  return self;
}

void
shuke_preferences_window_open (ShukeWindow *parent)
{
  open_for (parent);
}

void
shuke_preferences_window_ask_shop_name (ShukeWindow *parent)
{
  gtk_widget_grab_focus (GTK_WIDGET (open_for (parent)->name_row));
}
