// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/page_check.h"

#include "core/base/core_words.h"
#include "core/sources/reading/wall_words.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace stet {

namespace {

// In words of main text. From each length on, a page is what it seems, whatever it is about.
constexpr int LongestErrorPage = 150;
constexpr int LongestNamedWall = 200;
constexpr int LongestUnnamedWall = 80;
constexpr int LongestScriptNotice = 60;
constexpr int LongestLogIn = 80;
constexpr int LongestConsentWall = 600;
constexpr int LongestTeaser = 250;
constexpr int FewestWords = 5;

constexpr int LongestGate = 40;        ///< words of the block that asks for a subscription
constexpr int MostBehindGate = 30;     ///< words of main text that may follow it
constexpr double ShareOfConsent = 0.7; ///< of the page's words that stand with the consent button
constexpr int FewestConsentWords = 3;
constexpr int WordsToAConsentWord = 30; ///< at most, where a text is about consent

class Checker
{
public:
    Checker(const PageBlocks &page, const std::vector<RunKind> &kinds, const PageSigns &signs)
        : m_page(page)
        , m_kinds(kinds)
        , m_signs(signs)
        , m_below(page.elements.size())
    {
        for (size_t i = 0; i < page.blocks.size(); ++i) {
            const PageBlock &block = page.blocks[i];
            m_below[size_t(block.element)] += block.shownWords;
            if (kinds[i] == RunKind::Main)
                m_mainWords += block.shownWords;
            m_allWords += block.shownWords;
            if (m_headline.isEmpty() && block.heading == 1)
                m_headline = block.shownText();
        }
        addUp(m_below);
    }

    PageCheck check() const
    {
        using Test = std::optional<PageCheck> (Checker::*)() const;
        static constexpr std::array<Test, 7> tests = {&Checker::botWall,
                                                      &Checker::consentWall,
                                                      &Checker::logIn,
                                                      &Checker::errorPage,
                                                      &Checker::teaser,
                                                      &Checker::scriptsOnly,
                                                      &Checker::empty};
        for (const Test test : tests) {
            if (std::optional<PageCheck> found = (this->*test)())
                return *found;
        }
        return {};
    }

private:
    bool isCalled(bool (*name)(const QString &)) const
    {
        return name(m_signs.title) || (!m_headline.isEmpty() && name(m_headline));
    }

    /// What a reader sees, where it is short.
    QString shortText() const
    {
        QString text;
        if (m_allWords > LongestConsentWall)
            return text;
        for (const PageBlock &block : m_page.blocks)
            text += block.shownText() + u'\n';
        return text;
    }

    std::optional<PageCheck> botWall() const
    {
        const bool isNamed =
            m_mainWords < LongestNamedWall && !m_signs.isDated && isCalled(isBotWallTitle);
        const bool isUnnamed = m_mainWords < LongestUnnamedWall && !m_signs.isDated &&
                               holdsCaptcha(m_signs.html) && speaksOfRobots(shortText());
        if (!isNamed && !isUnnamed)
            return std::nullopt;
        return PageCheck{
            PageState::Blocked,
            CoreWords::tr("The site wants to know that a person is asking, and gave no "
                          "page.")};
    }

    void addUp(std::vector<int> &sums) const
    {
        for (size_t i = sums.size(); i-- > 1;)
            sums[size_t(m_page.elements[i].parent)] += sums[i];
    }

    std::vector<int> consentBelow() const
    {
        std::vector<int> consent(m_page.elements.size());
        for (const PageBlock &block : m_page.blocks) {
            if (block.shownWords > 0)
                consent[size_t(block.element)] += wordsOfConsent(block.shownText());
        }
        addUp(consent);
        return consent;
    }

    /// Whether the smallest part around a button that is about consent is most of the page.
    bool isWall(int button, const std::vector<int> &consent) const
    {
        size_t part = size_t(button);
        while (part != 0 && consent[part] < FewestConsentWords)
            part = size_t(m_page.elements[part].parent);
        return consent[part] >= FewestConsentWords &&
               consent[part] * WordsToAConsentWord >= m_below[part] &&
               m_below[part] >= ShareOfConsent * m_allWords;
    }

    std::optional<PageCheck> consentWall() const
    {
        if (m_allWords > LongestConsentWall)
            return std::nullopt;
        const QString host = QUrl(m_signs.url).host();
        const bool isConsentHost = host.startsWith(u"consent.") || host.startsWith(u"guce.");
        const std::vector<int> consent = consentBelow();
        const bool hasButton =
            std::any_of(m_page.blocks.begin(), m_page.blocks.end(), [&](const PageBlock &block) {
                const bool canBePressed = block.isButton || block.isMostlyLinks();
                return canBePressed && isConsentButton(block.shownText()) &&
                       isWall(block.element, consent);
            });
        if (!hasButton && !isConsentHost)
            return std::nullopt;
        return PageCheck{PageState::Blocked,
                         CoreWords::tr("The site asks for consent to cookies first, and gave no "
                                       "page.")};
    }

    std::optional<PageCheck> logIn() const
    {
        if (!m_page.asksForPassword || m_mainWords >= LongestLogIn || !isCalled(isLogInTitle))
            return std::nullopt;
        return PageCheck{PageState::Blocked,
                         CoreWords::tr("The site asks for a log-in, and gave no page.")};
    }

    std::optional<PageCheck> errorPage() const
    {
        if (m_mainWords >= LongestErrorPage || m_signs.isDated)
            return std::nullopt;
        if (isCalled(isMissingTitle))
            return PageCheck{PageState::Missing,
                             CoreWords::tr("The page says that there is no such page.")};
        if (isCalled(isFailingTitle))
            return PageCheck{PageState::Failing,
                             CoreWords::tr("The page says that the server has trouble.")};
        return std::nullopt;
    }

    /// Whether a short block asks for a subscription and next to nothing of the text follows it.
    bool endsAtGate() const
    {
        int behind = 0;
        for (size_t i = m_page.blocks.size(); i-- > 0 && behind <= MostBehindGate;) {
            const PageBlock &block = m_page.blocks[i];
            if (block.shownWords > 0 && block.shownWords <= LongestGate &&
                isSubscriberGate(block.shownText()))
                return true;
            behind += m_kinds[i] == RunKind::Main ? block.shownWords : 0;
        }
        return false;
    }

    std::optional<PageCheck> teaser() const
    {
        const bool isShort = m_signs.statedWords > 0 ? 2 * m_mainWords < m_signs.statedWords
                                                     : m_mainWords < LongestTeaser;
        const bool isCut = m_signs.isForSubscribers && isShort;
        if (!isCut && (m_mainWords >= LongestTeaser || !endsAtGate()))
            return std::nullopt;
        return PageCheck{PageState::Teaser,
                         CoreWords::tr("Only the beginning is here: the text is for subscribers.")};
    }

    std::optional<PageCheck> scriptsOnly() const
    {
        if (m_mainWords >= LongestScriptNotice || m_allWords >= LongestUnnamedWall ||
            m_signs.isDated || !asksForScripts(shortText()))
            return std::nullopt;
        return PageCheck{PageState::Blocked,
                         CoreWords::tr("The page is made by a program that a browser has to run.")};
    }

    std::optional<PageCheck> empty() const
    {
        if (m_allWords >= FewestWords)
            return std::nullopt;
        return PageCheck{PageState::Empty, CoreWords::tr("The page has no words.")};
    }

    const PageBlocks &m_page;
    const std::vector<RunKind> &m_kinds;
    const PageSigns &m_signs;
    std::vector<int> m_below; ///< words below each element
    QString m_headline;
    int m_mainWords = 0;
    int m_allWords = 0;
};

} // namespace

PageCheck
checkPage(const PageBlocks &page, const std::vector<RunKind> &kinds, const PageSigns &signs)
{
    return Checker(page, kinds, signs).check();
}

} // namespace stet
