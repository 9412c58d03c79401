// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// The values of one rendering of a template, by the index of the field's name. A value that is
/// empty counts as false in a section. A text is plain and always escaped, also between triple
/// braces; a field of the form Html is escaped between double braces only, as in mustache.
class TemplateValues
{
public:
    static constexpr size_t MaxFields = 20;

    /// The values are kept at the end of `bytes`, which many values may share one after the other
    /// and which must outlive them.
    explicit TemplateValues(std::string &bytes)
        : m_bytes(bytes)
    {}

    void set(size_t field, QStringView text);
    void set(size_t field, std::string_view utf8);

    /// `text` with `value` in each `gap`, see `filled`.
    void setFilled(size_t field, QStringView text, QStringView gap, QStringView value);

    /// What `write` appends to the text that it is given, as it is: for a field of the form Html.
    /// It must not set values that share the bytes.
    template <class Write>
    void setHtml(size_t field, const Write &write)
    {
        const size_t start = m_bytes.size();
        write(m_bytes);
        place(field, start);
    }

    /// One more item of a list. Valid until the next one is added.
    TemplateValues &addItem(size_t field);

    [[nodiscard]] bool has(size_t field) const { return (m_present >> field & 1U) != 0; }

    /// One bit a field that has a value.
    [[nodiscard]] quint32 present() const { return m_present; }

    /// What was set, a text escaped.
    [[nodiscard]] std::string_view html(size_t field) const
    {
        return std::string_view(m_bytes).substr(m_places[field].first, m_places[field].second);
    }

    /// Calls `use` with each item of a list.
    template <class Use>
    void forItems(size_t field, const Use &use) const
    {
        for (const auto &[list, item] : m_items) {
            if (list == field)
                use(item);
        }
    }

private:
    /// The bytes from `start` on are the value of `field`.
    void place(size_t field, size_t start);

    std::string &m_bytes;
    std::array<std::pair<size_t, size_t>, MaxFields> m_places = {}; ///< start and size
    quint32 m_present = 0;
    std::vector<std::pair<size_t, TemplateValues>> m_items; ///< of all lists; most have none
};

/// What a template may name: scalar fields, and lists whose items have fields of their own; at
/// most `TemplateValues::MaxFields` each.
struct TemplateFields
{
    enum class Form { Text, Html };

    struct Field
    {
        const char *name;
        Form form = Form::Text;
        const TemplateFields *items = nullptr; ///< of a list
    };

    std::vector<Field> fields;
};

/// A mustache template, parsed once. Mustache has no logic but "is there a value", so for each set
/// of values that are there the template is run once, with markers for values, and kept as a row
/// of literals and gaps; filling the gaps is all that a page costs, and no word of an article ever
/// meets the template engine. Immutable to its users; shared by threads.
class Template
{
public:
    /// InvalidInput names the template; its detail says what is wrong, and in which line.
    [[nodiscard]] static Result<Template>
    compile(const QString &name, const QByteArray &text, const TemplateFields &fields);

    /// Appends the template, filled, to `out`.
    void render(std::string &out, const TemplateValues &values) const;

private:
    class Engine;
    std::shared_ptr<Engine> m_engine;
};

} // namespace stet
