// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <initializer_list>

namespace stet {

// For values that are written as JSON objects: members that hold nothing are left out, so that
// equal values give equal canonical bytes, and members of a later version are given back.

inline void putMember(QJsonObject &json, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(name, value);
}

inline void putMember(QJsonObject &json, QLatin1StringView name, const QByteArray &value)
{
    if (!value.isEmpty())
        json.insert(name, QString::fromLatin1(value));
}

inline void putMember(QJsonObject &json, QLatin1StringView name, qint64 value)
{
    if (value != 0)
        json.insert(name, value);
}

inline void putMember(QJsonObject &json, QLatin1StringView name, bool value)
{
    if (value)
        json.insert(name, true);
}

/// A number of 64 bits, which JSON's numbers do not hold, as 16 hexadecimal digits.
inline void putHash(QJsonObject &json, QLatin1StringView name, quint64 value)
{
    if (value != 0)
        json.insert(name, QString::number(value, 16).rightJustified(16, u'0'));
}

[[nodiscard]] inline quint64 hashMember(const QJsonObject &json, QLatin1StringView name)
{
    return json.value(name).toString().toULongLong(nullptr, 16);
}

/// Adds the members that a later version wrote; what is there already stays.
inline void putExtra(QJsonObject &json, const QJsonObject &extra)
{
    for (auto member = extra.begin(); member != extra.end(); ++member) {
        if (!json.contains(member.key()))
            json.insert(member.key(), member.value());
    }
}

/// `json` without the members that are known.
[[nodiscard]] inline QJsonObject extraMembers(QJsonObject json,
                                              std::initializer_list<QLatin1StringView> known)
{
    for (const QLatin1StringView name : known)
        json.remove(name);
    return json;
}

} // namespace stet
