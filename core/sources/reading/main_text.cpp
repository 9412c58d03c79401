// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/main_text.h"

#include <algorithm>
#include <optional>

namespace stet {

namespace {

/// Blocks with fewer words are labels and captions, not prose.
constexpr int FewestWordsOfProse = 8;

/// The share of the page's prose that an element needs to be taken at its word, and the share by
/// which an element without a word holds "most" of it.
constexpr double ShareOfArticleBody = 0.3;
constexpr double ShareOfArticle = 0.4;
constexpr double ShareOfMain = 0.5;
constexpr double ShareOfMost = 0.75;

/// What a class says is believed only of a lesser part of the page.
constexpr double LargestHintedShare = 0.5;

class MainText
{
public:
    explicit MainText(const PageBlocks &page)
        : m_page(page)
        , m_raw(page.elements.size())
        , m_prose(page.elements.size())
        , m_context(page.elements.size(), PartHint::None)
        , m_inRoot(page.elements.size())
    {
        sum(m_raw, false);
        readContexts();
        sum(m_prose, true);
        chooseRoot();
    }

    std::vector<RunKind> kinds() const
    {
        std::vector<RunKind> kinds;
        kinds.reserve(m_page.blocks.size());
        for (const PageBlock &block : m_page.blocks)
            kinds.push_back(kindOf(block));
        addHeadline(kinds);
        return kinds;
    }

private:
    static double proseOf(const PageBlock &block)
    {
        if (block.shownWords < FewestWordsOfProse || block.isMostlyLinks() || block.isButton)
            return 0;
        return block.shownCharacters - block.linkCharacters;
    }

    void sum(std::vector<double> &sums, bool minded) const
    {
        for (const PageBlock &block : m_page.blocks) {
            if (!minded || context(block.element) == PartHint::None)
                sums[size_t(block.element)] += proseOf(block);
        }
        for (size_t i = sums.size(); i-- > 1;)
            sums[size_t(m_page.elements[i].parent)] += sums[i];
    }

    PartHint context(int element) const { return m_context[size_t(element)]; }

    void readContexts()
    {
        for (size_t i = 1; i < m_page.elements.size(); ++i) {
            const PageElement &element = m_page.elements[i];
            const bool isBelieved =
                element.isFirm || m_raw[i] <= LargestHintedShare * m_raw.front();
            m_context[i] = context(element.parent);
            if (m_context[i] == PartHint::None && isBelieved)
                m_context[i] = element.hint;
        }
    }

    template <class Is>
    std::optional<size_t> largest(const Is &is, double share) const
    {
        std::optional<size_t> best;
        for (size_t i = 0; i < m_page.elements.size(); ++i) {
            if (is(m_page.elements[i]) && (!best || m_prose[i] > m_prose[*best]))
                best = i;
        }
        const bool isEnough =
            best && m_prose[*best] > 0 && m_prose[*best] >= share * m_prose.front();
        return isEnough ? best : std::nullopt;
    }

    /// The smallest element below `from` that holds most of what it holds.
    size_t narrowed(size_t from) const
    {
        size_t root = from;
        for (size_t i = from + 1; i < m_page.elements.size(); ++i) {
            if (size_t(m_page.elements[i].parent) == root &&
                m_prose[i] >= ShareOfMost * m_prose[from] && m_prose[i] > 0)
                root = i;
        }
        // A lone paragraph is not the article: its neighbours are, too.
        const bool isParagraph = m_page.elements[root].node.is("p");
        return isParagraph && root != from ? size_t(m_page.elements[root].parent) : root;
    }

    void chooseRoot()
    {
        std::optional<size_t> root =
            largest([](const PageElement &e) { return e.isArticleBody; }, ShareOfArticleBody);
        if (!root)
            root = largest([](const PageElement &e) { return e.isArticle; }, ShareOfArticle);
        if (!root) {
            root = largest([](const PageElement &e) { return e.isMain; }, ShareOfMain);
            root = narrowed(root.value_or(0));
        }
        m_inRoot[*root] = true;
        for (size_t i = *root + 1; i < m_page.elements.size(); ++i)
            m_inRoot[i] = m_inRoot[size_t(m_page.elements[i].parent)];
    }

    RunKind kindOf(const PageBlock &block) const
    {
        if (block.shownCharacters == 0)
            return RunKind::Hidden;
        const PartHint around = context(block.element);
        if (around == PartHint::Navigation || block.isButton)
            return RunKind::Navigation;
        if (block.isMostlyLinks() && (around != PartHint::None || block.shownWords < 25))
            return m_inRoot[size_t(block.element)] && block.heading > 0 ? RunKind::Main
                                                                        : RunKind::Navigation;
        if (around == PartHint::Boilerplate || !m_inRoot[size_t(block.element)])
            return RunKind::Boilerplate;
        return RunKind::Main;
    }

    /// The first h1 of a page is the headline, wherever the article's element begins.
    void addHeadline(std::vector<RunKind> &kinds) const
    {
        for (size_t i = 0; i < kinds.size() && kinds[i] != RunKind::Main; ++i) {
            if (m_page.blocks[i].heading == 1 && kinds[i] != RunKind::Hidden &&
                context(m_page.blocks[i].element) == PartHint::None) {
                kinds[i] = RunKind::Main;
                return;
            }
        }
    }

    const PageBlocks &m_page;
    std::vector<double> m_raw;   ///< prose below each element, whatever it says of itself
    std::vector<double> m_prose; ///< the same outside of navigation and boilerplate
    std::vector<PartHint> m_context;
    std::vector<bool> m_inRoot;
};

} // namespace

std::vector<RunKind> kindsOfBlocks(const PageBlocks &page)
{
    return MainText(page).kinds();
}

} // namespace stet
