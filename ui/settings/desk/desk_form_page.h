// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings_rules.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stet {

class DeskKeeper;
class Languages;

/// What the desk says of itself to readers: name, address, base address, language, time zone,
/// and how it deals with sources. Kept by Apply; what someone else changes meanwhile is shown, and
/// what is typed here stays. Owned by the settings' dialog.
class DeskFormPage : public QWidget
{
    Q_OBJECT

public:
    DeskFormPage(DeskKeeper &keeper, const Languages &languages, QWidget *parent);

    /// Something is typed that the desk does not have.
    [[nodiscard]] bool isDirty() const;
    void apply();

private:
    void buildFields(QFormLayout *form, const Languages &languages);
    void connectField(SettingsField field, QWidget *widget);
    [[nodiscard]] DeskSettings typed() const;
    void show(SettingsField field, const DeskSettings &settings);
    void takeTheirs();
    void update();
    void sayFaults();

    DeskKeeper &m_keeper;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_baseUrl;
    QComboBox *m_language;
    QComboBox *m_zone;
    QLineEdit *m_privateHosts;
    QLineEdit *m_sourceFileMb;
    QLineEdit *m_lookDays;
    QPushButton *m_apply;
    QHash<SettingsField, QWidget *> m_fields;
    QHash<SettingsField, QLabel *> m_said;
    QHash<SettingsField, QString> m_news; ///< what someone else did there
    QSet<SettingsField> m_left;           ///< fields whose faults may be told
    DeskSettings m_base;                  ///< what `typed` was made from
};

} // namespace stet
