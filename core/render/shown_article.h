// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"

namespace stet {

/// What of an article is shown. The one place where withdrawing cuts: what the desk has withdrawn
/// is not said again, by no part of the page, and the notice takes its place.
class ShownArticle
{
public:
    explicit ShownArticle(const PageInput &input)
        : m_input(input)
        , m_whole(showsWords(input.publicState))
    {
        if (m_whole)
            return;
        const ArticleContent &all = input.content;
        m_rest.headline = all.headline;
        m_rest.kind = all.kind;
        m_rest.slug = all.slug;
        m_rest.language = all.language;
        m_rest.authors = all.authors;
        m_rest.roles = all.roles;
        m_rest.corrections = all.corrections;
        m_rest.published = all.published;
        m_rest.modified = all.modified;
    }

    [[nodiscard]] const ArticleContent &content() const
    {
        return m_whole ? m_input.content : m_rest;
    }

    [[nodiscard]] const Galley &galley() const { return m_whole ? m_input.galley : m_none; }

private:
    const PageInput &m_input;
    const bool m_whole;
    ArticleContent m_rest;
    const Galley m_none;
};

} // namespace stet
