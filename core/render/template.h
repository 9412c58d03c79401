// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace stet {

/// The values of one rendering of a template, by the index of the field's name. A value that is
/// empty counts as false in a section. A text is plain UTF-8 and always escaped, also between
/// triple braces; a field of the form Html is escaped between double braces only, as in mustache.
class TemplateValues
{
public:
    explicit TemplateValues(size_t fields)
        : texts(fields)
    {}

    /// The items of a list.
    std::vector<TemplateValues> &list(size_t field);
    [[nodiscard]] const std::vector<TemplateValues> &list(size_t field) const;

    std::vector<QByteArray> texts;

private:
    std::vector<std::pair<size_t, std::vector<TemplateValues>>> m_lists; ///< most have none
};

/// What a template may name: scalar fields, and lists whose items have fields of their own.
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
    /// InvalidInput names the template and what is wrong with it.
    [[nodiscard]] static Result<Template>
    compile(const QString &name, const QByteArray &text, const TemplateFields &fields);

    void render(QByteArray &out, const TemplateValues &values) const;

private:
    class Engine;
    std::shared_ptr<Engine> m_engine;
};

} // namespace stet
