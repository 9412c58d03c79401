// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings_rules.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class DeskKeeper;

/// What a desk's site has of the desk itself: texts about what it is and how it verifies and
/// corrects, as Markdown, and whether cards are drawn for its pages. Kept by Apply; what someone
/// else changes meanwhile is shown, and what is typed here stays. Owned by the settings' dialog; UI
/// thread.
class DeskTextsPage : public QWidget
{
    Q_OBJECT

public:
    DeskTextsPage(DeskKeeper &keeper, QWidget *parent);

    /// Something is typed that the desk does not have.
    [[nodiscard]] bool isDirty() const;
    void apply();

private:
    /// One of the texts.
    struct Text
    {
        SettingsField field;
        QString DeskSettings::*value;
        QPlainTextEdit *edit;
        QLabel *said;
    };

    [[nodiscard]] Text
    makeText(SettingsField field, QString DeskSettings::*value, const QString &name);
    [[nodiscard]] DeskSettings typed() const;
    void takeTheirs();
    void update();

    DeskKeeper &m_keeper;
    std::array<Text, 2> m_texts;
    QCheckBox *m_cards;
    QPushButton *m_apply;
    DeskSettings m_base; ///< what `typed` was made from
};

} // namespace stet
