// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/text_figures.h"

namespace stet {

namespace {

void addInlineKeys(const QString &text, QStringList &keys)
{
    if (!text.contains(u'@'))
        return;
    for (const CiteMark &mark : parseInline(text).cites) {
        for (const CiteItem &item : mark.items) {
            if (!keys.contains(item.key))
                keys.append(item.key);
        }
    }
}

} // namespace

TextFigures figuresOf(const ArticleContent &content)
{
    return figuresOf(content, parseGalley(content.body, nullptr, GalleyUse::Once));
}

TextFigures figuresOf(const ArticleContent &content, const Galley &galley)
{
    TextFigures figures{galley.words, galley.citedKeys};
    for (const Fact &fact : content.facts)
        addInlineKeys(fact.value, figures.citedKeys);
    addInlineKeys(content.leadCaption, figures.citedKeys);
    for (const Correction &correction : content.corrections)
        addInlineKeys(correction.text, figures.citedKeys);
    return figures;
}

} // namespace stet
