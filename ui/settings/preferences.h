// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "ui/editor/writing_taste.h"
#include "ui/settings/shortcut_book.h"

#include <QObject>

namespace stet {

/// What is the user's own and goes from desk to desk: the name, how writing looks, the keys. Made
/// by the composition root; all windows share it. UI thread.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// The longest name that is taken.
    static constexpr int longestName = 120;

    /// `account` acts where the user has chosen no name.
    explicit Preferences(Actor account, QObject *parent = nullptr);

    /// Who writes into the desks that are opened from now on.
    [[nodiscard]] Actor actor() const;
    /// The name that the user chose; empty: the account's.
    [[nodiscard]] const QString &ownName() const;
    [[nodiscard]] const QString &accountName() const;
    void setOwnName(const QString &name);

    [[nodiscard]] WritingTaste &taste();
    [[nodiscard]] ShortcutBook &shortcuts();

Q_SIGNALS:
    void actorChanged();

private:
    Actor m_account;
    QString m_ownName;
    WritingTaste m_taste;
    ShortcutBook m_shortcuts;
};

} // namespace stet
