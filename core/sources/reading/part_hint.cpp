// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/part_hint.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

using Words = QSet<QString>;

const Words &navigationWords()
{
    static const Words words = {QStringLiteral("nav"),
                                QStringLiteral("navbar"),
                                QStringLiteral("navigation"),
                                QStringLiteral("menu"),
                                QStringLiteral("breadcrumb"),
                                QStringLiteral("breadcrumbs"),
                                QStringLiteral("pagination"),
                                QStringLiteral("pager"),
                                QStringLiteral("tags"),
                                QStringLiteral("toc")};
    return words;
}

const Words &boilerplateWords()
{
    static const Words words = {QStringLiteral("ad"),        QStringLiteral("ads"),
                                QStringLiteral("advert"),    QStringLiteral("advertisement"),
                                QStringLiteral("banner"),    QStringLiteral("comment"),
                                QStringLiteral("comments"),  QStringLiteral("consent"),
                                QStringLiteral("cookie"),    QStringLiteral("cookies"),
                                QStringLiteral("disqus"),    QStringLiteral("footer"),
                                QStringLiteral("modal"),     QStringLiteral("newsletter"),
                                QStringLiteral("outbrain"),  QStringLiteral("popup"),
                                QStringLiteral("promo"),     QStringLiteral("recommended"),
                                QStringLiteral("related"),   QStringLiteral("share"),
                                QStringLiteral("sharing"),   QStringLiteral("sidebar"),
                                QStringLiteral("signup"),    QStringLiteral("social"),
                                QStringLiteral("sponsored"), QStringLiteral("subscribe"),
                                QStringLiteral("taboola"),   QStringLiteral("teaser"),
                                QStringLiteral("teasers"),   QStringLiteral("widget")};
    return words;
}

PartHint hintOfWord(const QString &word)
{
    if (navigationWords().contains(word))
        return PartHint::Navigation;
    return boilerplateWords().contains(word) ? PartHint::Boilerplate : PartHint::None;
}

/// `sidebar`, `post-comments` and `comments_list` say what is in them; `has-sidebar` does not.
PartHint hintOfName(const QString &name)
{
    QStringList words = name.toLower().replace(u'_', u'-').split(u'-', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.first() == u"has" || words.first() == u"with" ||
        words.first() == u"no")
        return PartHint::None;
    if (words.size() > 1 && hintOfWord(words.last()) == PartHint::None)
        return hintOfWord(words.first());
    return hintOfWord(words.last());
}

PartHint hintOfNames(const QString &names)
{
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
        if (const PartHint hint = hintOfName(name); hint != PartHint::None)
            return hint;
    }
    return PartHint::None;
}

PartHint hintOfRole(const QString &role)
{
    if (role == u"navigation" || role == u"menu" || role == u"menubar" || role == u"search" ||
        role == u"tablist")
        return PartHint::Navigation;
    if (role == u"banner" || role == u"contentinfo" || role == u"complementary" ||
        role == u"dialog" || role == u"alertdialog" || role == u"form")
        return PartHint::Boilerplate;
    return PartHint::None;
}

PartHint hintOfElement(HtmlNode node)
{
    if (node.is("nav") || node.is("menu"))
        return PartHint::Navigation;
    if (node.is("footer") || node.is("aside") || node.is("form") || node.is("dialog"))
        return PartHint::Boilerplate;
    return PartHint::None;
}

} // namespace

PartHint PartHints::ofNames(HtmlNode node)
{
    const QString names = (node.attribute("class") + u' ' + node.attribute("id")).trimmed();
    if (names.isEmpty())
        return PartHint::None;
    const auto known = m_byNames.constFind(names);
    return known != m_byNames.constEnd() ? known.value()
                                         : *m_byNames.insert(names, hintOfNames(names));
}

void PartHints::read(PageElement &element)
{
    const HtmlNode node = element.node;
    const QString role = node.attribute("role").toLower();
    const QString id = node.attribute("id").toLower();
    const QString property = node.attribute("itemprop");
    element.isArticleBody = property.contains(u"articleBody") &&
                            property.split(u' ').contains(QStringLiteral("articleBody"));
    element.isArticle = node.is("article") || role == u"article";
    element.isMain =
        node.is("main") || role == u"main" || id == u"main" || id == u"content" || id == u"article";
    element.hint = hintOfElement(node);
    if (element.hint == PartHint::None)
        element.hint = hintOfRole(role);
    // A form may hold the whole page, as some servers write it.
    element.isFirm = element.hint != PartHint::None && !node.is("form");
    if (element.hint == PartHint::None && !element.isArticle && !element.isMain &&
        !element.isArticleBody)
        element.hint = ofNames(node);
}

} // namespace stet
