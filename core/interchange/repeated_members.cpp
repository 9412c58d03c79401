// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/repeated_members.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace stet {

namespace {

/// An object or array that is open at a place in the text.
struct Level
{
    bool isObject = false;
    bool expectsName = false;
    QSet<QString> names;
};

/// Where the string ends whose first character stands at `at`: at its closing quotation mark.
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return std::min(at, json.size());
}

QString decoded(const QByteArray &written)
{
    if (!written.contains('\\'))
        return QString::fromUtf8(written);
    return QJsonDocument::fromJson("[\"" + written + "\"]").array().at(0).toString();
}

} // namespace

QHash<int, QString> repeatedMembers(const QByteArray &json)
{
    QHash<int, QString> repeated;
    std::vector<Level> open;
    int entry = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '"') {
            const qsizetype end = endOfString(json, at + 1);
            if (!open.empty() && open.back().expectsName) {
                const QString name = decoded(json.mid(at + 1, end - at - 1));
                if (open.back().names.contains(name))
                    repeated.insert(entry, name);
                open.back().names.insert(name);
            }
            at = end;
        } else if (c == '{' || c == '[') {
            open.push_back({c == '{', c == '{', {}});
        } else if (c == '}' || c == ']') {
            if (!open.empty())
                open.pop_back();
        } else if (c == ':' && !open.empty()) {
            open.back().expectsName = false;
        } else if (c == ',' && !open.empty()) {
            open.back().expectsName = open.back().isObject;
            if (open.size() == 1 && !open.back().isObject)
                ++entry;
        }
    }
    return repeated;
}

} // namespace stet
