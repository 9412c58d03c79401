// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_templates.h"

#include "core/base/core_words.h"
#include "core/base/resources.h"

#include <QFile>

namespace stet {

namespace {

constexpr auto GalleyHtml = TemplateFields::Form::Html;
constexpr auto GalleyText = TemplateFields::Form::Text;

const TemplateFields SignFields{{{"class"}, {"shape"}, {"word"}}};
const TemplateFields LineFields{{{"text"}}};
const TemplateFields GalleyEvidenceFields{{{"what"},
                                           {"source"},
                                           {"locator"},
                                           {"snapshot"},
                                           {"withheld"},
                                           {"quote"},
                                           {"translation"},
                                           {"translator"},
                                           {"attested"},
                                           {"link"},
                                           {"linkWords"},
                                           {"remarks"},
                                           {"bound"}}};
const TemplateFields GalleyNoteFields{{{"class"}, {"by"}, {"state"}, {"text"}}};
const TemplateFields GalleySourceFields{
    {{"number"}, {"origin"}, {"title"}, {"date"}, {"syndicated"}, {"address"}}};

const TemplateFields GalleyFields{{{"policy"},
                                   {"css", GalleyHtml},
                                   {"title"},
                                   {"wordsLanguage"},
                                   {"front", GalleyHtml},
                                   {"articleLanguage"},
                                   {"direction"},
                                   {"article", GalleyHtml},
                                   {"claimsHeading"},
                                   {"claims", GalleyHtml},
                                   {"sourcesHeading"},
                                   {"sources", GalleyHtml}}};
const TemplateFields FrontFields{{{"desk"},
                                  {"articleLanguage"},
                                  {"direction"},
                                  {"headline", GalleyHtml},
                                  {"dek", GalleyHtml},
                                  {"byline"},
                                  {"counts"},
                                  {"signsHeading"},
                                  {"signs", GalleyText, &SignFields},
                                  {"lines", GalleyText, &LineFields},
                                  {"made"}}};
const TemplateFields ClaimFields{{{"number"},
                                  {"class"},
                                  {"shape"},
                                  {"word"},
                                  {"lookAgain"},
                                  {"articleLanguage"},
                                  {"direction"},
                                  {"words", GalleyHtml},
                                  {"verdict"},
                                  {"reason"},
                                  {"remark"},
                                  {"evidence", GalleyText, &GalleyEvidenceFields},
                                  {"notes", GalleyText, &GalleyNoteFields}}};
const TemplateFields GalleySourcesFields{{{"sources", GalleyText, &GalleySourceFields}}};

Result<QByteArray> readPaperFile(const QString &name)
{
    QFile file(QStringLiteral(":/stet/papers/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Bug,
                    CoreWords::tr("The built-in theme lacks %1.").arg(name),
                    file.errorString());
    return file.readAll();
}

Result<> compileInto(Template &place, const char *name, const TemplateFields &fields)
{
    const QString file = QLatin1String(name) + QStringLiteral(".mustache");
    const Result<QByteArray> text = readPaperFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    Result<Template> made = Template::compile(file, *text, fields);
    if (!made)
        return tl::unexpected<Error>(made.error());
    place = std::move(*made);
    return {};
}

Result<GalleyTemplates> readTemplates()
{
    initResources();
    GalleyTemplates templates;
    for (const auto &[place, name, fields] :
         {std::tuple{&GalleyTemplates::galley, "galley", &GalleyFields},
          std::tuple{&GalleyTemplates::front, "galley-front", &FrontFields},
          std::tuple{&GalleyTemplates::claim, "galley-claim", &ClaimFields},
          std::tuple{&GalleyTemplates::sources, "galley-sources", &GalleySourcesFields}}) {
        if (const Result<> done = compileInto(templates.*place, name, *fields); !done)
            return tl::unexpected<Error>(done.error());
    }
    const Result<QByteArray> css = readPaperFile(QStringLiteral("galley.css"));
    const Result<QByteArray> typeCss = readPaperFile(QStringLiteral("galley-type.css"));
    if (!css || !typeCss)
        return tl::unexpected<Error>(css ? typeCss.error() : css.error());
    templates.css = *css;
    templates.typeCss = *typeCss;
    return templates;
}

} // namespace

Result<GalleyTemplates> galleyTemplates()
{
    static const Result<GalleyTemplates> once = readTemplates();
    return once;
}

} // namespace stet
