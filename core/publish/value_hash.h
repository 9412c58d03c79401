// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/model/source.h"
#include "core/publish/site_plan.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <concepts>
#include <string>
#include <vector>

namespace stet {

/// A hash of values in their order, by which it is known whether what a file is made of is as it
/// was. Each value goes in with its length, so that no two rows of values are one. Structures are
/// taken apart by structured bindings: a member that is added does not compile until somebody says
/// what it does to a page.
class ValueHash
{
public:
    template <class... Values>
    ValueHash &add(const Values &...values)
    {
        (put(values), ...);
        return *this;
    }

    [[nodiscard]] quint64 value() const;

private:
    template <std::integral Number>
    void put(Number number)
    {
        putNumber(static_cast<quint64>(number));
    }

    template <class Value>
    void put(const std::vector<Value> &values)
    {
        putNumber(values.size());
        for (const Value &value : values)
            put(value);
    }

    template <class Tag>
    void put(const Id<Tag> &id)
    {
        put(id.uuid().toRfc4122());
    }

    void put(const QByteArray &bytes);
    void put(const QString &text);
    void put(const QStringList &texts);
    void put(QDate date);
    void put(const QJsonObject &json);
    void put(const LocalText &text);
    void put(const SectionPreset &section);
    void put(const PartialDate &date);
    void put(const SourceAuthor &author);
    void put(const Source &source);
    void put(const DeskSettings &desk);
    void put(const Kind &kind);
    void put(const Language &language);
    void put(const PageLink &link);
    void put(const ListingEntry &entry);
    void put(const ListingGroup &group);
    void put(const SitePlan::List &list);

    void putNumber(quint64 number);

    std::string m_bytes;
};

} // namespace stet
