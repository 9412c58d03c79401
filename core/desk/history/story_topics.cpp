// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/desk/history/story.h"

#include <array>

namespace stet {

namespace {

struct TopicOfVerbs
{
    StoryTopic topic;
    const char *verbs; ///< a pattern of GLOB, with a star at its end alone
};

/// The first that fits counts; what none fits is the desk's.
constexpr std::array topicsOfVerbs{
    TopicOfVerbs{StoryTopic::Words, "article.created"},
    TopicOfVerbs{StoryTopic::Words, "article.edited"},
    TopicOfVerbs{StoryTopic::Words, "article.branch*"},
    TopicOfVerbs{StoryTopic::Words, "revision.*"},
    TopicOfVerbs{StoryTopic::Words, "comment.*"},
    TopicOfVerbs{StoryTopic::Words, "proposal.*"},
    TopicOfVerbs{StoryTopic::Standing, "article.state"},
    TopicOfVerbs{StoryTopic::Standing, "article.assigned"},
    TopicOfVerbs{StoryTopic::Standing, "article.spiked"},
    TopicOfVerbs{StoryTopic::Standing, "article.restored"},
    TopicOfVerbs{StoryTopic::Standing, "article.bulk*"},
    TopicOfVerbs{StoryTopic::Checking, "article.checks_imported"},
    TopicOfVerbs{StoryTopic::Checking, "claim.*"},
    TopicOfVerbs{StoryTopic::Checking, "evidence.*"},
    TopicOfVerbs{StoryTopic::Checking, "verdict.*"},
    TopicOfVerbs{StoryTopic::Checking, "signoff.*"},
    TopicOfVerbs{StoryTopic::Sources, "source.*"},
    TopicOfVerbs{StoryTopic::Sources, "snapshot.*"},
    TopicOfVerbs{StoryTopic::Sources, "look.*"},
    TopicOfVerbs{StoryTopic::Readers, "edition.*"},
    TopicOfVerbs{StoryTopic::Desk, "desk.*"},
    TopicOfVerbs{StoryTopic::Desk, "settings.*"},
    TopicOfVerbs{StoryTopic::Desk, "person.*"},
    TopicOfVerbs{StoryTopic::Desk, "kind.*"},
    TopicOfVerbs{StoryTopic::Desk, "media.*"},
    TopicOfVerbs{StoryTopic::Desk, "picture.*"},
    TopicOfVerbs{StoryTopic::Desk, "import.*"},
    TopicOfVerbs{StoryTopic::Desk, "export.*"},
    TopicOfVerbs{StoryTopic::Desk, "bulk.*"},
};

bool fits(const QString &verb, QLatin1StringView pattern)
{
    return pattern.endsWith(QLatin1Char('*')) ? verb.startsWith(pattern.chopped(1))
                                              : verb == pattern;
}

} // namespace

StoryTopic topicOf(const QString &verb)
{
    for (const TopicOfVerbs &one : topicsOfVerbs) {
        if (fits(verb, QLatin1StringView(one.verbs)))
            return one.topic;
    }
    return StoryTopic::Desk;
}

QStringList verbsOf(StoryTopic topic)
{
    QStringList verbs;
    for (const TopicOfVerbs &one : topicsOfVerbs) {
        if (one.topic == topic)
            verbs << QString::fromLatin1(one.verbs);
    }
    return verbs;
}

QString nameOf(StoryTopic topic)
{
    switch (topic) {
    case StoryTopic::Words:
        return QStringLiteral("words");
    case StoryTopic::Standing:
        return QStringLiteral("standing");
    case StoryTopic::Checking:
        return QStringLiteral("checking");
    case StoryTopic::Sources:
        return QStringLiteral("sources");
    case StoryTopic::Readers:
        return QStringLiteral("readers");
    case StoryTopic::Desk:
        break;
    }
    return QStringLiteral("desk");
}

QString topicName(StoryTopic topic)
{
    switch (topic) {
    case StoryTopic::Words:
        return CoreWords::tr("Words");
    case StoryTopic::Standing:
        return CoreWords::tr("Status and people");
    case StoryTopic::Checking:
        return CoreWords::tr("Checking");
    case StoryTopic::Sources:
        return CoreWords::tr("Sources");
    case StoryTopic::Readers:
        return CoreWords::tr("Publishing");
    case StoryTopic::Desk:
        break;
    }
    return CoreWords::tr("Desk");
}

} // namespace stet
