// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "core/base/text.h"

#include <QSettings>

namespace stet {

namespace {

const QString nameKey = QStringLiteral("person/name");

QString admittedName(const QString &name)
{
    return singleLine(cleanText(name).text).left(Preferences::longestName);
}

} // namespace

Preferences::Preferences(Actor account, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_ownName(admittedName(QSettings().value(nameKey).toString()))
{}

Actor Preferences::actor() const
{
    Actor actor = m_account;
    if (!m_ownName.isEmpty())
        actor.name = m_ownName;
    return actor;
}

const QString &Preferences::ownName() const
{
    return m_ownName;
}

const QString &Preferences::accountName() const
{
    return m_account.name;
}

void Preferences::setOwnName(const QString &name)
{
    const QString admitted = admittedName(name);
    if (admitted == m_ownName)
        return;
    m_ownName = admitted;
    if (m_ownName.isEmpty())
        QSettings().remove(nameKey);
    else
        QSettings().setValue(nameKey, m_ownName);
    Q_EMIT actorChanged();
}

WritingTaste &Preferences::taste()
{
    return m_taste;
}

ShortcutBook &Preferences::shortcuts()
{
    return m_shortcuts;
}

} // namespace stet
