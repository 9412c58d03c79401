// SPDX-License-Identifier: GPL-3.0-or-later
// What a site is, in the words of schema.org.
#include "core/render/structured_site.h"

#include "core/model/language.h"
#include "core/render/html_text.h"
#include "core/render/json_writer.h"
#include "core/render/site_lists.h"

#include <QStringBuilder>

namespace stet {

std::string addressInSite(const DeskSettings &desk, const QString &path)
{
    return desk.baseUrl.isEmpty() ? std::string() : webAddress(desk.baseUrl % u'/' % path);
}

void writePublisher(JsonWriter &json, const DeskSettings &desk, bool hasLists)
{
    if (desk.name.isEmpty())
        return;
    json.beginObject("publisher");
    json.text("@type", "NewsMediaOrganization");
    json.text("name", desk.name);
    json.text("url", webAddress(desk.baseUrl));
    json.text("email", desk.address);
    if (hasLists && !desk.policy.isEmpty())
        json.text("verificationFactCheckingPolicy", addressInSite(desk, policyPath()));
    if (hasLists)
        json.text("correctionsPolicy", addressInSite(desk, listPath(correctionsName(), 0)));
    json.endObject();
}

void appendSiteData(std::string &out, const DeskSettings &desk)
{
    JsonWriter json(out);
    json.beginObject();
    json.text("@context", "https://schema.org");
    json.text("@type", "WebSite");
    json.text("name", desk.name);
    json.text("url", addressInSite(desk, {}));
    json.text("inLanguage", isLanguageTag(desk.language) ? printableTag(desk.language) : QString());
    writePublisher(json, desk, true);
    json.endObject();
}

} // namespace stet
