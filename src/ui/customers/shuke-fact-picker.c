/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before anything is typed it offers what most shops want; from the first letter on, whatever the catalogue has of that name, and what nobody
 * has a name for as a remark. Enter takes the first of the list: it must never be what changes the file of every customer. */

#include "config.h"

#include "shuke-fact-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-book-custom-fields.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

struct _ShukeFactPicker {
  GtkPopover      parent_instance;

  ShukeBook      *book;
  ShukeCustomer  *customer;
  guint           person;
  GPtrArray      *fields;   /* (element-type ShukeCustomField) (nullable) */
  GtkSearchEntry *entry;
  GtkBox         *list;
};

enum { FACT_CHOSEN, ROLE_CHOSEN, FIELD_WANTED, NOTE_WANTED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeFactPicker, shuke_fact_picker, GTK_TYPE_POPOVER)

static const struct { ShukeRole role; const char *title; const char *typed; } roles[] = {
  { SHUKE_ROLE_CHILD, N_("A child"), "孩子|小孩|儿子|女儿|宝宝|兒子|女兒|寶貝|child|son|daughter" },
  { SHUKE_ROLE_PARTNER, N_("Her partner"), "先生|老公|丈夫|爱人|愛人|partner|husband" },
  { SHUKE_ROLE_OTHER, N_("Someone else of the family"), "家人|妈妈|婆婆|媽媽|family|mother" },
  { SHUKE_ROLE_GIFT, N_("Someone she buys presents for"), "送礼|送人|送的人|送谁|礼物|送禮|送誰|禮物|present|gift" },
};

/* What is done elsewhere, as actions of the profile around; the first one is offered before anything is typed. */
static const struct { const char *action; gboolean for_firms; const char *title; const char *typed; } links[] = {
  { "profile.groups", TRUE, N_("A group she belongs to…"), "组|分组|群|顾客组|标签|組|分組|顧客組|標籤|group|tag|list" },
  { "profile.add-organisation", FALSE, N_("A firm or kindergarten she belongs to…"),
    "单位|公司|幼儿园|学校|机构|團體|單位|幼兒園|學校|機構|firm|company|kindergarten|school|belongs|organisation" },
  { "profile.brought", TRUE, N_("Whom she brought…"),
    "她带来的人|介绍来的人|带来|介绍|推荐|转介绍|她帶來的人|介紹來的人|帶來|介紹|推薦|brought|introduced|referred|whom she brought" },
  { "profile.add-member", TRUE, N_("Someone who works there…"), "联系人|负责人|员工|园长|聯絡人|負責人|員工|園長|contact|staff|works" },
};

/* Whoever is told may take the menu button away, and the picker with it. */
static void
fact_chosen_cb (ShukeFactPicker *self,
                GtkWidget       *button)
{
  g_autoptr (ShukeFactPicker) alive = g_object_ref (self);
  g_autoptr (ShukeFact) fact = shuke_fact_copy (g_object_get_data (G_OBJECT (button), "fact"));

  gtk_popover_popdown (GTK_POPOVER (alive));
  g_signal_emit (alive, signals[FACT_CHOSEN], 0, fact);
}

static void
role_chosen_cb (ShukeFactPicker *self,
                GtkWidget       *button)
{
  g_autoptr (ShukeFactPicker) alive = g_object_ref (self);
  int role = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "role"));

  gtk_popover_popdown (GTK_POPOVER (alive));
  g_signal_emit (alive, signals[ROLE_CHOSEN], 0, role);
}

static void
field_wanted_cb (ShukeFactPicker *self)
{
  g_autoptr (ShukeFactPicker) alive = g_object_ref (self);
  g_autofree char *name = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_popover_popdown (GTK_POPOVER (alive));
  g_signal_emit (alive, signals[FIELD_WANTED], 0, name);
}

static void
note_wanted_cb (ShukeFactPicker *self)
{
  g_autoptr (ShukeFactPicker) alive = g_object_ref (self);
  g_autofree char *line = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_popover_popdown (GTK_POPOVER (alive));
  g_signal_emit (alive, signals[NOTE_WANTED], 0, line);
}

static GtkWidget *
add_button (ShukeFactPicker *self,
            const char      *title,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, button);
  return button;
}

static void
add_fact (ShukeFactPicker *self,
          const ShukeFact *fact)
{
  GtkWidget *button = add_button (self, shuke_fact_get_name (fact), G_CALLBACK (fact_chosen_cb));

  g_object_set_data_full (G_OBJECT (button), "fact", shuke_fact_copy (fact), (GDestroyNotify) shuke_fact_free);
}

/* One of @words begins with @typed, which is folded, or has it inside; the name that is shown is one of them. A sound has to begin with it, and a
 * letter or two of the Latin ones as well: anywhere inside they fit everything. */
static gboolean
answers (const char *shown,
         const char *words,
         const char *typed)
{
  g_autofree char *all = g_strjoin ("|", words, shown, NULL);
  g_auto (GStrv) list = g_strsplit (all, "|", -1);
  gboolean inside = !g_ascii_isalnum (*typed) || strlen (typed) > 3;

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *word = shuke_pinyin_fold (list[i]);
      g_autofree char *sounds = shuke_pinyin_search_key (list[i], NULL);

      if (g_str_has_prefix (word, typed) || g_str_has_prefix (sounds, typed) || (inside && *typed != '\0' && strstr (word, typed) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* One of @words, or its sound, is @typed, which is folded. */
static gboolean
is_word (const char *words,
         const char *typed)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *sounds = shuke_pinyin_search_key (list[i], NULL);

      if (strcmp (list[i], typed) == 0 || shuke_text_has_line (sounds, typed))
        return TRUE;
    }
  return FALSE;
}

/* Those whose word was typed whole, or those whose word begins so. */
static void
add_roles (ShukeFactPicker *self,
           const char      *typed,
           gboolean         whole)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      GtkWidget *button;

      if (!answers (_(roles[i].title), roles[i].typed, typed) || is_word (roles[i].typed, typed) != whole)
        continue;
      button = add_button (self, _(roles[i].title), G_CALLBACK (role_chosen_cb));
      g_object_set_data (G_OBJECT (button), "role", GINT_TO_POINTER (roles[i].role));
    }
}

static void
link_chosen_cb (ShukeFactPicker *self,
                GtkWidget       *button)
{
  g_autoptr (ShukeFactPicker) alive = g_object_ref (self);
  const char *action = g_object_get_data (G_OBJECT (button), "action");
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_popover_popdown (GTK_POPOVER (alive));
  if (around != NULL)
    gtk_widget_activate_action (around, action, NULL);
}

static void
add_link (ShukeFactPicker *self,
          guint            at)
{
  GtkWidget *button = add_button (self, _(links[at].title), G_CALLBACK (link_chosen_cb));

  g_object_set_data (G_OBJECT (button), "action", (gpointer) links[at].action);
}

/* A firm has people, and whoever turns out to be one gets them by it. */
static void
add_links (ShukeFactPicker *self,
           const char      *typed)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if ((links[i].for_firms || !self->customer->organisation) && answers (_(links[i].title), links[i].typed, typed))
      add_link (self, i);
}

static gboolean
has_value (ShukeFactPicker *self,
           gint64           field)
{
  for (guint i = 0; i < self->customer->custom->len; i++)
    if (((const ShukeCustomValue *) g_ptr_array_index (self->customer->custom, i))->field == field)
      return TRUE;
  return FALSE;
}

/* Fields of the shop's own in whose name or its sound @typed stands. TRUE when one has just that name. */
static gboolean
add_fields (ShukeFactPicker *self,
            const char      *typed)
{
  gboolean exact = FALSE;

  for (guint i = 0; self->fields != NULL && i < self->fields->len; i++)
    {
      const ShukeCustomField *field = g_ptr_array_index (self->fields, i);
      g_autofree char *folded = shuke_pinyin_fold (field->name);
      g_autofree char *sounds = shuke_pinyin_search_key (field->name, NULL);
      ShukeFact fact = { .kind = SHUKE_FACT_CUSTOM, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE, .field = field->id,
                         .label = field->name, .custom_kind = field->kind, .choices = field->choices, .stale_days = field->stale_days };

      exact |= g_str_equal (folded, typed);
      if (!field->retired && !has_value (self, field->id) && (strstr (folded, typed) != NULL || strstr (sounds, typed) != NULL))
        add_fact (self, &fact);
    }
  return exact;
}

/* What nothing in the list may be meant by: hers alone as a remark, before what all customers would have. */
static void
add_own (ShukeFactPicker *self,
         const char      *text)
{
  g_autofree char *name = shuke_text_clean (text);
  g_autofree char *note = NULL;
  g_autofree char *field = NULL;

  if (name == NULL)
    return;
  /* Translators: %s is what she typed: it is written into the remark on this customer. */
  note = g_strdup_printf (_("Write Down as a Remark: “%s”"), name);
  add_button (self, note, G_CALLBACK (note_wanted_cb));
  if (self->person != 0)
    return;
  /* Translators: %s is what she typed: a field of the shop's own is made under that name. */
  field = g_strdup_printf (_("New Field “%s” for All Customers…"), name);
  add_button (self, field, G_CALLBACK (field_wanted_cb));
}

static void
fill (ShukeFactPicker *self)
{
  const ShukePerson *person = g_ptr_array_index (self->customer->persons, self->person);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *typed = shuke_pinyin_fold (text);
  g_autoptr (GArray) kinds = NULL;
  gboolean exact = FALSE;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  if (self->person == 0 && *typed == '\0')
    {
      add_roles (self, typed, FALSE);
      add_link (self, 0);
      gtk_box_append (self->list, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  /* "孩子" is a child before it is what somebody else's word for a turn in her life ends in. */
  else if (self->person == 0)
    add_roles (self, typed, TRUE);
  /* What is known already as well, as near as its name is: 尺码 is told again, and is neither 裤子尺码 nor a remark. */
  kinds = *typed == '\0' ? shuke_fact_list_missing (self->customer, self->person)
                         : shuke_fact_kind_find (text, person->role, self->customer->organisation);
  for (guint i = 0; i < kinds->len; i++)
    {
      ShukeFact fact = { .kind = g_array_index (kinds, ShukeFactKind, i), .person = self->person, .day = SHUKE_DAY_NONE,
                         .confirmed_day = SHUKE_DAY_NONE };
      g_autofree char *name = shuke_pinyin_fold (shuke_fact_get_name (&fact));

      exact |= g_str_equal (name, typed);
      add_fact (self, &fact);
    }
  if (self->person == 0)
    {
      exact |= add_fields (self, typed);
      if (*typed != '\0')
        {
          add_links (self, typed);
          add_roles (self, typed, FALSE);
        }
    }
  if (*typed != '\0' && !exact)
    add_own (self, text);
}

static GtkWidget *
first_button (ShukeFactPicker *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  return child != NULL && GTK_IS_BUTTON (child) ? child : NULL;
}

/* Enter with nothing typed chooses nothing. */
static void
activate_cb (ShukeFactPicker *self)
{
  GtkWidget *button = first_button (self);

  if (button != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    g_signal_emit_by_name (button, "clicked");
}

/* What an input method wants of the arrows it has had before. */
static gboolean
key_pressed_cb (ShukeFactPicker *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  GtkWidget *button = key == GDK_KEY_Down ? first_button (self) : NULL;

  return button != NULL && gtk_widget_grab_focus (button);
}

static void
shuke_fact_picker_dispose (GObject *object)
{
  ShukeFactPicker *self = SHUKE_FACT_PICKER (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_fact_picker_parent_class)->dispose (object);
}

static void
shuke_fact_picker_class_init (ShukeFactPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_fact_picker_dispose;

  signals[FACT_CHOSEN] = g_signal_new ("fact-chosen", SHUKE_TYPE_FACT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_POINTER);
  signals[ROLE_CHOSEN] = g_signal_new ("role-chosen", SHUKE_TYPE_FACT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_INT);
  signals[FIELD_WANTED] = g_signal_new ("field-wanted", SHUKE_TYPE_FACT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);
  signals[NOTE_WANTED] = g_signal_new ("note-wanted", SHUKE_TYPE_FACT_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
}

static void
shuke_fact_picker_init (ShukeFactPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_object_set (self->entry, "placeholder-text", _("What do you know?"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of what is to be added"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
shuke_fact_picker_new (ShukeBook           *book,
                       const ShukeCustomer *customer,
                       guint                person)
{
  ShukeFactPicker *self = g_object_new (SHUKE_TYPE_FACT_PICKER, NULL);

  self->book = g_object_ref (book);
  self->customer = shuke_customer_ref (customer);
  self->person = person;
  self->fields = shuke_book_list_custom_fields (book, NULL);
  fill (self);
  return GTK_WIDGET (self);
}
